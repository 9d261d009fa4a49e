import { runProduct } from './run-product.ts';

process.exitCode = await runProduct('start', false);
