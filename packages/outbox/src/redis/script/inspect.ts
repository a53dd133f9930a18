/** What counts and lists events, and what is done with those that are dead or kept. */
export const inspect = `
function run.status()
-- Without the data of the outbox, only this command says so by a code.
owned('waiting',1);
local sending,oldest=0,nil;
local function find(first)
local event=first and first[2];
if event then oldest=math.min(oldest or event[6],event[6]); end;
end;
for _,one in ipairs(call('XINFO','CONSUMERS',E,'outbox')) do
local name=one[2];
if name~='dead' and name~='delivered' then
local first=owned(name,1)[1];
if first then find(call('XRANGE',E,first[1],first[1])[1]); end;
if alive(string.sub(name,9)) then sending=sending+one[4]; end;
end;
end;
find(call('XRANGE',E,'('..call('XINFO','GROUPS',E)[1][8],'+','COUNT',1)[1]);
local status={undelivered()-sending,sending,call('HLEN',D),oldest or ''};
for _,drainer in ipairs(call('HKEYS',R)) do
if alive(drainer) then append(status,drainer,call('HGET',R,drainer)); end;
end;
return status;
end;
function run.dead()
local list={};
for _,one in ipairs(owned('dead',number(),arg())) do
local event=fields(one[1]);
if event then append(list,one[1],event[4],event[6],call('HGET',D,one[1])); end;
end;
return list;
end;
function run.scan()
local limit,owners,list=number(),{},{};
local found=call('XRANGE',E,arg(),'+','COUNT',limit);
if #found==0 then return list; end;
for _,one in ipairs(call('XPENDING',E,'outbox',found[1][1],found[#found][1],limit)) do owners[one[1]]=one[2]; end;
for _,one in ipairs(found) do
local owner=owners[one[1]] or '';
local current='pending';
if owner=='dead' or owner=='delivered' then current=owner;
elseif alive(string.sub(owner,9)) then current='sending'; end;
append(list,one[1],one[2][4],one[2][6],current);
end;
return list;
end;
function run.retry()
local count=0;
while at<#ARGV do
local entry=arg();
if call('HDEL',D,entry)==1 then
give('waiting',entry);
count=count+1;
end;
end;
return count;
end;
function run.drop()
while at<#ARGV do
local entry=arg();
if call('HDEL',D,entry)==1 then forget(entry,fields(entry)); end;
end;
return remove();
end;
function run.purge()
forgetEnded();
return remove();
end;
`;
