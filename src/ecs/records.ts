/** All records: plain data, as read from ECS. A field that was absent or misshapen is null, and ECS's own words are kept. */
export type * from './resource-records';
export type * from './read-records';
