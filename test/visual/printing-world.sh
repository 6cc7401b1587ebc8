#!/bin/sh
# Prints to cups-pdf, which writes what a PostScript printer would get as a PDF. To be run by test/support/tokens/in-own-world.sh: the
# spooler is heard on a socket in FOLDER only and ends with the world.
#   printing-world.sh FOLDER PPD [words of lp] PDF     leaves the printed file in FOLDER/out
set -e
PATH=$PATH:/usr/sbin:/sbin
folder=$1 printer=$2
shift 2
mkdir "$folder/state" "$folder/cache" "$folder/spool" "$folder/spool/tmp" "$folder/root" "$folder/log" "$folder/printer" "$folder/out"
cat > "$folder/cups-files.conf" <<FILES
ServerRoot $folder/root
StateDir $folder/state
CacheDir $folder/cache
RequestRoot $folder/spool
TempDir $folder/spool/tmp
ErrorLog $folder/log/error
AccessLog $folder/log/access
PageLog $folder/log/page
FILES
cat > "$folder/cupsd.conf" <<DAEMON
Listen $folder/socket
Browsing No
WebInterface No
PreserveJobHistory Yes
<Location />
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
DAEMON
cat > "$folder/cups-pdf.conf" <<PRINTER
Out $folder/out
Spool $folder/printer
Log $folder/log
PRINTER
mount --bind "$folder/cups-pdf.conf" /etc/cups/cups-pdf.conf
cupsd -f -c "$folder/cupsd.conf" -s "$folder/cups-files.conf" &
export CUPS_SERVER="$folder/socket"
patiently() { # until the command succeeds, for half a minute at the most
  tries=300
  until "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { cat "$folder/log/error" >&2; exit 1; }
    sleep 0.1
  done
}
is_running() { lpstat -r 2> /dev/null | grep -q 'is running'; }
is_idle() { [ -z "$(lpstat -o)" ]; }
patiently is_running
lpadmin -p sheets -v cups-pdf:/ -P "$printer" -E 2> /dev/null
lp -d sheets "$@" > /dev/null
patiently is_idle
