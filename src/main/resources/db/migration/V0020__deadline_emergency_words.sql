-- What callers say when it is an emergency and the first dictionary did not know: the desk's page reads categories out of
-- the description. Added to what stands there, which an administrator may have changed; a word that is there stays once.
UPDATE category SET keywords = (SELECT array_agg(word ORDER BY place)
    FROM (SELECT word, min(place) AS place FROM unnest(category.keywords || more.words) WITH ORDINALITY AS w (word, place)
        GROUP BY word) AS once)
FROM (VALUES
    ('WATER_RUNNING', '{关不住,关不上水,哗哗,水漫,漫水,发大水,冒水,水管断,水管裂,淹了,泡水,flooding,gushing,pipe broke}'::text[]),
    ('DRAIN_BLOCKED', '{下水不通,堵塞,不下水,返水,clogged}'),
    ('WATER_DRIP', '{渗漏,水表漏,阀门漏,漏得,faucet}'),
    ('LIFT', '{被困,困在电梯,卡在电梯,电梯卡,电梯坏,电梯掉,trapped}'),
    ('FIRE', '{失火,火灾,浓烟,有烟,烧起来,糊味,burning,flames}'),
    ('PUBLIC_HAZARD', '{燃气味,煤气味,闻到煤气,高空坠物,路面塌,塌陷,gas smell,smell of gas}'),
    ('POWER_HOME', '{合不上闸,电闸,保险丝}'),
    ('ELECTRICAL', '{触电,电死,冒火花,火花,shock,sparks}'),
    ('LAMP', '{灯坏,不亮,灯闪,灯罩,灯箱}'),
    ('DOOR_LOCK', '{锁不上,锁打不开,钥匙断,反锁,locked out}'),
    ('SECURITY', '{尾随,推销,堵车位,乱停车,扰民}'),
    ('CRIME', '{有贼,偷东西,持刀,砍人,报110,break in,burglary}'),
    ('GREENING', '{大树,树断,枯树,杂草,虫害}'),
    ('PEST_CONTROL', '{马蜂,蜂窝,虫子,wasps}')
) AS more (code, words) WHERE category.code = more.code;

UPDATE category SET
    emergency_question_zh = '有没有人受伤，或闻到燃气味、有东西还在往下掉？',
    emergency_question_en = 'Is anybody hurt, is there a smell of gas, or is something still falling?'
WHERE code = 'PUBLIC_HAZARD' AND emergency_question_zh IS NULL;
