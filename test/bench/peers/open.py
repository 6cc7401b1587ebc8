# A peer: Python's cryptography. Arguments: SETUP BALLOTS. Prints what it took and what it found.
import hashlib, hmac, json, sys, time

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

setup = open(sys.argv[1], "rb").read()
records = open(sys.argv[2], "rb").read()[64:]
number, recipient, info = setup[:32], setup[32:97], setup[97:]
ballots = len(records) // 113
key = ec.derive_private_key(int.from_bytes(number, "big"), ec.SECP256R1())
KEM, HPKE = b"KEM\x00\x10", b"HPKE\x00\x10\x00\x01\x00\x02"


def mac(secret, data):
    return hmac.digest(secret, data, hashlib.sha256)


def labeled(suite, label):
    return b"HPKE-v1" + suite + label


context = b"\0" + mac(b"", labeled(HPKE, b"psk_id_hash")) + mac(b"", labeled(HPKE, b"info_hash") + info)
dh_input = labeled(KEM, b"eae_prk")
shared_input = b"\0\x20" + labeled(KEM, b"shared_secret")
secret_input = labeled(HPKE, b"secret")
key_input = b"\0\x20" + labeled(HPKE, b"key") + context + b"\x01"
nonce_input = b"\0\x0c" + labeled(HPKE, b"base_nonce") + context + b"\x01"


def opens(record):
    enc, ct = record[:65], record[65:]
    try:
        x = key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), enc))
        secret = mac(mac(mac(b"", dh_input + x), shared_input + enc + recipient + b"\x01"), secret_input)
        AESGCM(mac(secret, key_input)).decrypt(mac(secret, nonce_input)[:12], ct, None)
        return True
    except (ValueError, InvalidTag):
        return False


wall, cpu = time.monotonic(), time.process_time()
opened = sum(opens(records[at * 113:(at + 1) * 113]) for at in range(ballots))
print(json.dumps({"units": ballots, "cpu": time.process_time() - cpu, "wall": time.monotonic() - wall, "found": {"opened": opened}}))
