export { addBody } from './add-body.ts';
export { addHolding } from './add-holding.ts';
export { addPost } from './add-post.ts';
export { changePost } from './change-post.ts';
export { endHolding } from './end-holding.ts';
export { listBodies } from './list-bodies.ts';
export { listHoldings } from './list-holdings.ts';
export { listPosts } from './list-posts.ts';
