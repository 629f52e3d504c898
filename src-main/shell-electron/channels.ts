/** The channels of the bridge. They never change: what is new goes into the contract. */
export const CALL_CHANNEL = 'sportello:call';
export const TOPICS_CHANNEL = 'sportello:topics';
