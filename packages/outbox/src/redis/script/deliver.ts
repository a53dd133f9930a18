/**
 * What drainers do. An event is given to a drainer that is alive only: those of the others are pending again first.
 *
 * The response to a `take` can be lost, and the events would then be sending as long as the drainer lives. So the next `take`
 * lists the events that the drainer knows of, and gets the others again.
 */
export const deliver = `
function run.beat()
local id,ttl=arg(),number()
expire()
call('HSET',R,id,now+ttl..arg())
end
function run.leave() release(arg()) end
function run.take()
local id,limit,taken=arg(),number(),{}
local name='drainer:'..id
local function add(found)
for _,one in ipairs(found) do
local event=one and one[2]
if event then
taken[#taken+1]=one[1]
taken[#taken+1]=event[4]
taken[#taken+1]=event[6]
end
end
end
local function room() return math.max(0,limit-#taken/3) end
expire()
if not alive(id) then return taken end
if arg()=='1' then
local known={}
while at<#ARGV do known[arg()]=true end
for _,one in ipairs(owned(name,100000)) do
if not known[one[1]] then add(call('XRANGE',E,one[1],one[1])) end
end
end
for _,one in ipairs(owned('waiting',room())) do add(call('XCLAIM',E,'outbox',name,0,one[1])) end
local new=room()>0 and call('XREADGROUP','GROUP','outbox',name,'COUNT',room(),'STREAMS',E,'>')
if new then add(new[1][2]) end
return taken
end
function run.settle()
local name='drainer:'..arg()
local function isOurs(id)
local one=call('XPENDING',E,'outbox',id,id,1)[1]
return one and (one[2]==name or one[2]=='waiting')
end
for _=1,number() do
local id=arg()
local event=fields(id)
if event and event[8]=='0' then forget(id,event)
elseif event then
call('HDEL',D,id)
give('delivered',id)
call('ZADD',L,'NX',now+event[8],id)
end
end
remove()
for _=1,number() do
local id,reason=arg(),arg()
if isOurs(id) then
give('dead',id)
call('HSET',D,id,'{"diedAt":'..now..',"reason":'..reason..'}')
end
end
while at<#ARGV do
local id=arg()
if isOurs(id) then give('waiting',id) end
end
end
`;
