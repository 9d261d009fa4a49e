export { startProduct } from './start-product.ts';
