// A loop that measures itself, and prints what it took and what it found.

export async function measureLoop(units: number, work: () => Found | Promise<Found>): Promise<void> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const found = await work();
  const { user, system } = process.cpuUsage(used);
  console.log(JSON.stringify({ units, cpu: (user + system) / 1e6, wall: (performance.now() - begun) / 1e3, found }));
}

type Found = Readonly<Record<string, string | number>>;
