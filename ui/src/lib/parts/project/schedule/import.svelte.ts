// A schedule file for a project: asks for it and shows what it would change there.

import { importFiles } from "../../../state/importing.svelte";

export const importSchedule = (project: string): Promise<void> => importFiles(project);
