/** What Redis does in one step. Each runs as a whole, so that nothing comes between its question and what it does. */
export const scripts = {
  /** Adds an entry. KEYS: stream. ARGV: how many are kept, how long they are kept, head, body, signature. */
  post: {
    numberOfKeys: 1,
    lua: `
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*', 'h', ARGV[3], 'b', ARGV[4], 's', ARGV[5])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1`,
  },
  /**
   * Adds an entry of the leader: only while it has the lease and no higher token was given.
   * KEYS: lease, token, stream. ARGV: process, token, then as above.
   */
  append: {
    numberOfKeys: 3,
    lua: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('GET', KEYS[2]) ~= ARGV[2] then return 0 end
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[3], '*', 'h', ARGV[5], 'b', ARGV[6], 's', ARGV[7])
redis.call('PEXPIRE', KEYS[3], ARGV[4])
return 1`,
  },
  /**
   * Takes the lease if it is free, with the next token. The first token is Redis's time, so that tokens go on rising when
   * Redis has lost its memory. KEYS: lease, token. ARGV: process, length of the lease, a token to be above.
   */
  acquire: {
    numberOfKeys: 2,
    lua: `
local time = redis.call('TIME')
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
redis.call('SET', KEYS[2], time[1] .. '000', 'NX')
local token = redis.call('INCR', KEYS[2])
if token <= tonumber(ARGV[3]) then
  token = tonumber(ARGV[3]) + 1
  redis.call('SET', KEYS[2], string.format('%.0f', token))
end
return {string.format('%.0f', token), time[1], time[2]}`,
  },
  /** Prolongs the lease. KEYS: lease, token. ARGV: process, length of the lease. */
  renew: {
    numberOfKeys: 2,
    lua: `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
local time = redis.call('TIME')
return {redis.call('GET', KEYS[2]), time[1], time[2]}`,
  },
  /** Gives the lease back. KEYS: lease. ARGV: process. */
  release: {
    numberOfKeys: 1,
    lua: `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`,
  },
  /** Keeps a part of a snapshot for a while. KEYS: part. ARGV: how long, head, body, signature. */
  putPart: {
    numberOfKeys: 1,
    lua: `
redis.call('HSET', KEYS[1], 'h', ARGV[2], 'b', ARGV[3], 's', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1`,
  },
} as const;
