/** Pages are loaded when they are first gone to; on a busy machine that takes longer than Testing Library waits. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 10_000 });
