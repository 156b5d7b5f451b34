/**
 * Sockets are files to the operating system, which lets a process have so many. Node takes as many as it may, and so do the servers that this
 * process starts.
 * @throws where that is too few, with what can be done
 */
export function requireOpenFiles(count: number): void {
  const { userLimits } = process.report.getReport() as unknown as Report;
  const allowed = userLimits.open_files.hard;
  if (allowed === 'unlimited' || allowed >= count) return;
  throw new Error(
    `${count} open files are needed, and ${allowed} allowed: raise it with “ulimit -Hn”, or run with --quick.`,
  );
}

interface Report {
  userLimits: { open_files: { hard: number | 'unlimited' } };
}
