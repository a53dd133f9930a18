/**
 * Adds the events of several calls of `put`, each of which is all or nothing. Returns for each of them 0, or 1 if it exceeds
 * its limit, or the known events that differ in bytes, as ID, key and event. The caller compares those, and passes the IDs of
 * those that are the same event. Nothing is added if others came in the meantime.
 */
export const put = `
function run.put()
local results={};
while at<#ARGV do
local count,most,same,seen,fresh,differ=number(),number(),{},{},{},{};
for _=1,number() do same[arg()]=true; end;
for first=at+1,at+count*4,4 do
local key=ARGV[first];
if not seen[key] then
seen[key]=true;
local entry=call('HGET',K,key);
local event=entry and (same[entry] or (fields(entry) or {})[4]);
if not event then fresh[#fresh+1]=first;
elseif event~=true and event~=ARGV[first+1] then append(differ,entry,key,event); end;
end;
end;
at=at+count*4;
local result=0;
if #differ>0 then result=differ;
elseif #fresh>0 and most and undelivered()+#fresh>most then result=1;
else
for _,first in ipairs(fresh) do
local key,event,accepted,keep=unpack(ARGV,first,first+3);
call('HSET',K,key,call('XADD',E,'*','key',key,'event',event,'at',accepted,'keep',keep));
end;
end;
results[#results+1]=result;
end;
return results;
end;
`;
