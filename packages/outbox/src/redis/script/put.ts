/**
 * Adds the events of several calls of `put`, each of which is all or nothing. Returns for each of them 0, 1 if there is no
 * room, or the known events that differ in bytes, as ID, key and event. The caller compares those, and passes the IDs of
 * those that are the same event: so that nothing is added if others came in the meantime.
 */
export const put = `
function run.put()
local results={}
while at<#ARGV do
local count,most,same,seen,fresh,differ=number(),number(),{},{},{},{}
for _=1,number() do same[arg()]=true end
for first=at+1,at+count*4,4 do
local key=ARGV[first]
if not seen[key] then
seen[key]=true
local id=call('HGET',K,key)
local event=id and (same[id] or (fields(id) or {})[4])
if not event then fresh[#fresh+1]=first
elseif event~=true and event~=ARGV[first+1] then
differ[#differ+1]=id
differ[#differ+1]=key
differ[#differ+1]=event
end
end
end
at=at+count*4
local result=0
if #differ>0 then result=differ
elseif #fresh>0 and most and undelivered()+#fresh>most then result=1
else
for _,first in ipairs(fresh) do
local key=ARGV[first]
call('HSET',K,key,call('XADD',E,'*','key',key,'event',ARGV[first+1],'at',ARGV[first+2],'keep',ARGV[first+3]))
end
end
results[#results+1]=result
end
return results
end
`;
