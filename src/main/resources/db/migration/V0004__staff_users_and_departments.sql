-- Departments are the company's (docs/decisions/0008); site_department says which site has one.
CREATE TABLE department (
    code       varchar(20) NOT NULL CONSTRAINT department_pkey PRIMARY KEY
        CONSTRAINT department_code_chk CHECK (code ~ '^[A-Z][A-Z_]{1,19}$'),
    name_zh    varchar(20) NOT NULL CONSTRAINT department_name_zh_key UNIQUE,
    name_en    varchar(40) NOT NULL CONSTRAINT department_name_en_key UNIQUE,
    sort       int         NOT NULL,
    active     boolean     NOT NULL DEFAULT true,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by varchar(40) NOT NULL DEFAULT '-',
    form_token uuid        CONSTRAINT department_form_token_key UNIQUE,
    version    int         NOT NULL DEFAULT 0
);
INSERT INTO department (code, name_zh, name_en, sort) VALUES
    ('ENGINEERING', '工程部', 'Engineering', 10),
    ('SECURITY', '秩序维护部', 'Security', 20),
    ('CLEANING', '清洁部', 'Cleaning', 30),
    ('GREENING', '绿化部', 'Greening', 40),
    ('FRONT_DESK', '客服部', 'Customer service', 50),
    ('FINANCE', '财务部', 'Finance', 60);

CREATE TABLE site_department (
    site_id         bigint      NOT NULL CONSTRAINT site_department_site_fkey REFERENCES site,
    department_code varchar(20) NOT NULL CONSTRAINT site_department_department_fkey REFERENCES department,
    phone           varchar(30),
    CONSTRAINT site_department_pkey PRIMARY KEY (site_id, department_code)
);
CALL isolate_by_site('site_department');

-- Users and their sites are read at sign-in, before any site is known: not behind the wall, guarded by the program.
CREATE SEQUENCE app_user_seq INCREMENT 50;
CREATE TABLE app_user (
    id                   bigint       NOT NULL DEFAULT nextval('app_user_seq') CONSTRAINT app_user_pkey PRIMARY KEY,
    username             varchar(30)  NOT NULL CONSTRAINT app_user_username_key UNIQUE
        CONSTRAINT app_user_username_chk CHECK (username ~ '^[a-z][a-z0-9._-]{1,29}$'),
    password_hash        varchar(200) NOT NULL,
    must_change_password boolean      NOT NULL DEFAULT false,
    name                 varchar(40)  NOT NULL CONSTRAINT app_user_name_chk CHECK (name <> ''),
    phone                varchar(30),
    email                varchar(100),
    department_code      varchar(20)  CONSTRAINT app_user_department_fkey REFERENCES department,
    enabled              boolean      NOT NULL DEFAULT true,
    changed_at           timestamptz  NOT NULL,
    changed_by           varchar(40)  NOT NULL,
    form_token           uuid         CONSTRAINT app_user_form_token_key UNIQUE,
    version              int          NOT NULL DEFAULT 0
);
CREATE INDEX app_user_by_department ON app_user (department_code) WHERE enabled;

CREATE TABLE user_role (
    user_id bigint      NOT NULL CONSTRAINT user_role_user_fkey REFERENCES app_user,
    role    varchar(20) NOT NULL CONSTRAINT user_role_role_chk CHECK (role IN ('RECEPTIONIST', 'TECHNICIAN', 'SUPERVISOR',
        'AREA_MANAGER', 'CENTER_HEAD', 'DIRECTOR', 'FINANCE', 'ADMIN', 'HEAD_OFFICE')),
    CONSTRAINT user_role_pkey PRIMARY KEY (user_id, role)
);
CREATE INDEX user_role_by_role ON user_role (role, user_id);

CREATE TABLE user_site (
    user_id bigint NOT NULL CONSTRAINT user_site_user_fkey REFERENCES app_user,
    site_id bigint NOT NULL CONSTRAINT user_site_site_fkey REFERENCES site,
    CONSTRAINT user_site_pkey PRIMARY KEY (user_id, site_id)
);
CREATE INDEX user_site_by_site ON user_site (site_id, user_id);

-- A role lent to a deputy for a period. HEAD_OFFICE changes nothing, so there is nothing to lend.
CREATE SEQUENCE role_delegation_seq INCREMENT 50;
CREATE TABLE role_delegation (
    id              bigint      NOT NULL DEFAULT nextval('role_delegation_seq') CONSTRAINT role_delegation_pkey PRIMARY KEY,
    role            varchar(20) NOT NULL CONSTRAINT role_delegation_role_chk CHECK (role IN ('RECEPTIONIST', 'TECHNICIAN',
        'SUPERVISOR', 'AREA_MANAGER', 'CENTER_HEAD', 'DIRECTOR', 'FINANCE', 'ADMIN')),
    department_code varchar(20) CONSTRAINT role_delegation_department_fkey REFERENCES department,
    delegator_id       bigint      NOT NULL CONSTRAINT role_delegation_delegator_fkey REFERENCES app_user,
    delegate_id     bigint      NOT NULL CONSTRAINT role_delegation_delegate_fkey REFERENCES app_user,
    lent_from       timestamptz NOT NULL,
    lent_until      timestamptz NOT NULL,
    lent_by         bigint      NOT NULL CONSTRAINT role_delegation_lent_by_fkey REFERENCES app_user,
    lent_at         timestamptz NOT NULL,
    ended_at        timestamptz,
    ended_by        bigint      CONSTRAINT role_delegation_ended_by_fkey REFERENCES app_user,
    form_token      uuid        CONSTRAINT role_delegation_form_token_key UNIQUE,
    version         int         NOT NULL DEFAULT 0,
    CONSTRAINT role_delegation_period_chk CHECK (lent_from < lent_until),
    CONSTRAINT role_delegation_people_chk CHECK (delegator_id <> delegate_id),
    CONSTRAINT role_delegation_ended_chk CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT role_delegation_department_chk CHECK (role NOT IN ('TECHNICIAN', 'SUPERVISOR') OR department_code IS NOT NULL)
);
CREATE INDEX role_delegation_by_delegate ON role_delegation (delegate_id, lent_until);
CREATE INDEX role_delegation_by_delegator ON role_delegation (delegator_id, lent_until);
