/**
 * What drainers do. Before one takes events, those of the drainers that are not alive are pending again. A drainer that is
 * late can take events as long as no other one has noticed.
 *
 * The hash T has the last take of each drainer, with the IDs of its events. If its response was lost, or if the client sent it
 * twice, the next one gets the same events again.
 */
export const deliver = `
function run.beat()
local drainer,time=arg(),number();
expire();
call('HSET',R,drainer,now+time..arg());
end;
function run.leave() release(arg()); end;
function run.take()
local drainer,limit,take,received=arg(),number(),arg(),arg();
local name,taken,entries='drainer:'..drainer,{},{};
local function add(found)
for _,one in ipairs(found) do
local event=one and one[2];
if event then
append(taken,one[1],event[4],event[6]);
append(entries,one[1]);
end;
end;
end;
local function room() return math.max(0,limit-#entries); end;
expire(drainer);
if call('HEXISTS',R,drainer)==0 then return taken; end;
local last,list=string.match(call('HGET',T,drainer) or '','(%S+)(.*)');
if last==take or (received~='' and last~=received) then
for entry in string.gmatch(list or '','%S+') do
if #owned(name,1,entry,entry)>0 then add(call('XRANGE',E,entry,entry)); end;
end;
end;
for _,one in ipairs(owned('waiting',room())) do add(call('XCLAIM',E,'outbox',name,0,one[1])); end;
local new=room()>0 and call('XREADGROUP','GROUP','outbox',name,'COUNT',room(),'STREAMS',E,'>');
if new then add(new[1][2]); end;
if #entries>0 then call('HSET',T,drainer,take..' '..table.concat(entries,' '));
else call('HDEL',T,drainer); end;
return taken;
end;
function run.settle()
local name='drainer:'..arg();
local function isOurs(entry)
local one=call('XPENDING',E,'outbox',entry,entry,1)[1];
return one and (one[2]==name or one[2]=='waiting');
end;
for _=1,number() do
local entry=arg();
local event=fields(entry);
if event and event[8]=='0' then forget(entry,event);
elseif event then
call('HDEL',D,entry);
give('delivered',entry);
call('ZADD',L,'NX',now+event[8],entry);
end;
end;
forgetEnded();
remove();
for _=1,number() do
local entry,reason=arg(),arg();
if isOurs(entry) then
give('dead',entry);
call('HSET',D,entry,'{"diedAt":'..now..',"reason":'..reason..'}');
end;
end;
while at<#ARGV do
local entry=arg();
if isOurs(entry) then give('waiting',entry); end;
end;
end;
`;
