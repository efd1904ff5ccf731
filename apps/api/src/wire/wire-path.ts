/** Where agencies send their messages: the slug of the source stands at its end. */
export const wirePath = '/wire/:source';
