/** Where the demo keeps its newsroom, from the folder it is run in. */
export const demoDatabase = './data/demo.db';
