-- The matters that the standard gives to crews under contract, as categories of their own (R-03-68).
INSERT INTO category (code, name_zh, name_en, keywords, kind, family, department_code, standard_code, chargeable,
    emergency, public_area, sort) VALUES
    ('CURTAIN', '窗帘更换', 'Curtain replacement', '{换窗帘,窗帘轨,窗帘杆,curtain}', 'REPAIR', 'REPAIR', 'ENGINEERING', 'STANDARD', 'BY_LIST', false, false, 204),
    ('HOME_GLASS', '户内玻璃更换', 'Glass replacement, one home', '{换玻璃,配玻璃,安玻璃,glass}', 'REPAIR', 'REPAIR', 'ENGINEERING', 'STANDARD', 'BY_LIST', false, false, 205),
    ('OFFICE_FURNITURE', '办公家具、设备维修', 'Office furniture and equipment', '{办公桌,办公椅,文件柜,打印机,复印机,furniture,printer}', 'REPAIR', 'REPAIR', 'ENGINEERING', 'STANDARD', 'BY_LIST', false, false, 206);
