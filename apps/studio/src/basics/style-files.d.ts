/** A page may bring a file of styles of its own. */
declare module '*.css';
