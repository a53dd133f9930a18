/** What lists and counts events, and what is done with dead and kept ones. */
export const inspect = `
function run.status()
local sending,oldest,drainers=0,nil,{}
local function find(first)
local event=first and first[2]
if event then oldest=math.min(oldest or event[6],event[6]) end
end
for _,one in ipairs(call('XINFO','CONSUMERS',E,'outbox')) do
local name=one[2]
if name~='dead' and name~='delivered' then
local first=owned(name,1)[1]
if first then find(call('XRANGE',E,first[1],first[1])[1]) end
if alive(string.sub(name,9)) then sending=sending+one[4] end
end
end
find(call('XRANGE',E,'('..call('XINFO','GROUPS',E)[1][8],'+','COUNT',1)[1])
local status={undelivered()-sending,sending,call('HLEN',D),oldest or ''}
for _,id in ipairs(call('HKEYS',R)) do
if alive(id) then
status[#status+1]=id
status[#status+1]=call('HGET',R,id)
end
end
return status
end
function run.dead()
local list={}
for _,one in ipairs(owned('dead',number(),arg())) do
local id=one[1]
local event=fields(id)
if event then
for _,value in ipairs({id,event[4],event[6],call('HGET',D,id)}) do list[#list+1]=value end
end
end
return list
end
function run.scan()
local limit,owners,list=number(),{},{}
local found=call('XRANGE',E,arg(),'+','COUNT',limit)
if #found==0 then return list end
for _,one in ipairs(call('XPENDING',E,'outbox',found[1][1],found[#found][1],limit)) do owners[one[1]]=one[2] end
for _,one in ipairs(found) do
local id,event=unpack(one)
local owner=owners[id] or ''
local isSending=alive(string.sub(owner,9))
local state=(owner=='dead' or owner=='delivered') and owner or isSending and 'sending' or 'pending'
for _,value in ipairs({id,event[4],event[6],state}) do list[#list+1]=value end
end
return list
end
function run.retry()
local count=0
while at<#ARGV do
local id=arg()
if call('HDEL',D,id)==1 then
give('waiting',id)
count=count+1
end
end
return count
end
function run.drop()
while at<#ARGV do
local id=arg()
if call('HDEL',D,id)==1 then forget(id,fields(id)) end
end
return remove()
end
function run.purge()
for _,id in ipairs(call('ZRANGEBYSCORE',L,'-inf',now,'LIMIT',0,1000)) do forget(id,fields(id)) end
return remove()
end
`;
