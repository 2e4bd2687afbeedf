import { connectModules } from '#src/house/connect.ts';

// Test files share a process. Each begins as if it were alone: no module has declared anything yet.
connectModules([]);
