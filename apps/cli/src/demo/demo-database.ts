/** The demo's database, relative to the working directory. */
export const demoDatabase = './data/demo.db';
