/**
 * What the operations of the script share. All events are in one stream, E. Its consumer group has each event that was
 * taken, and the consumer that has an event is its state: `drainer:…` (sending), `waiting` (pending again), `dead` or
 * `delivered` (kept). An event that no consumer has is pending. An event has the same ID and place in all states.
 *
 * The hash K has the ID of each event by its key, the hash D the reasons of the dead events, the sorted set L the ends of
 * the delivered events that are kept, and the hash R the drainers: until when each is alive, and its pause.
 *
 * Lua cannot unpack more than about 8,000 values, so that lists are handled in parts of 1,000. Redis lets a script allocate
 * memory beyond its limit after a first write. This one deletes nothing for that reason, because a Redis without memory must
 * be able to deliver its events. Only `put` is refused then.
 */
export const state = `
local E,K,D,L,R,T=unpack(KEYS);
local call=redis.call;
if ARGV[1]~='put' then call('HDEL',R,''); end;
local time=call('TIME');
local now=time[1]*1000+math.floor(time[2]/1000);
local at=1;
local function arg() at=at+1; return ARGV[at]; end;
local function number() return tonumber(arg()); end;
local function fields(entry) local found=call('XRANGE',E,entry,entry)[1]; return found and found[2]; end;
local function owned(name,count,from,to) return call('XPENDING',E,'outbox',from or '-',to or '+',count,name); end;
local function give(name,entry) call('XCLAIM',E,'outbox',name,0,entry,'JUSTID'); end;
local function alive(drainer) return tonumber(string.match(call('HGET',R,drainer) or '0','^%d+'))>=now; end;
local function undelivered() return call('XLEN',E)-call('HLEN',D)-call('ZCARD',L); end;
local function release(drainer)
local name='drainer:'..drainer;
repeat
local had=owned(name,1000);
for _,one in ipairs(had) do give('waiting',one[1]); end;
until #had==0;
call('XGROUP','DELCONSUMER',E,'outbox',name);
call('HDEL',R,drainer);
call('HDEL',T,drainer);
end;
local function expire(except)
for _,drainer in ipairs(call('HKEYS',R)) do
if drainer~=except and not alive(drainer) then release(drainer); end;
end;
end;
local gone,keys={},{};
local function forget(entry,event) gone[#gone+1]=entry; keys[#keys+1]=event and event[2] or ''; end;
local function each(list,apply)
for first=1,#list,1000 do apply(unpack(list,first,math.min(first+999,#list))); end;
end;
local function forgetEnded()
for _,entry in ipairs(call('ZRANGEBYSCORE',L,'-inf',now,'LIMIT',0,1000)) do forget(entry,fields(entry)); end;
end;
local function remove()
each(keys,function(...) call('HDEL',K,...); end);
each(gone,function(...)
call('HDEL',D,...);
call('ZREM',L,...);
call('XACK',E,'outbox',...);
call('XDEL',E,...);
end);
return #gone;
end;
local function append(list,...)
for _,value in ipairs({...}) do list[#list+1]=value; end;
end;
local run={};
function run.open()
local made=redis.pcall('XGROUP','CREATE',E,'outbox',0,'MKSTREAM');
if made.err and not string.find(made.err,'BUSYGROUP') then return made; end;
end;
`;
