-- Words in what people wrote, found wherever they stand. A text is kept as its pieces of two characters: Chinese has no
-- spaces, and a word of two characters, which most are, has no trigram. The pieces are rows of a plain B-tree, not of a
-- GIN index: behind row-level security only leakproof operators reach an index, and = is one while @> and @@ are not.

-- Small, half-width, with a space for whatever is neither letter nor digit: the form in which typed and kept text meet.
CREATE FUNCTION plain_text(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(lower(normalize(said, NFKC)), '[^[:alnum:]]+', ' ', 'g');

-- The pieces of a text, each once; a character that stands alone has none.
CREATE FUNCTION bigrams(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(word, at, 2)), '{}')
    FROM string_to_table(plain_text(said), ' ') AS word, generate_series(1, length(word) - 1) AS at
$$;

-- Whether each typed word really stands there: pieces alone do not say in which order. Mostly it stands as it was typed.
CREATE FUNCTION has_words(said text, typed text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN position(typed IN said) > 0 THEN true ELSE (
        SELECT coalesce(bool_and(position(word IN plain_text(said)) > 0), false)
        FROM string_to_table(plain_text(typed), ' ') AS word WHERE word <> '') END
$$;

-- A phone's digits backwards, so that its last digits are a prefix; without the mainland's country code.
CREATE FUNCTION phone_words(phone text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(reverse(digits)), '{}')
    FROM (SELECT regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^86(?=[0-9]{11}$)', '') AS digits) AS only_digits
    WHERE length(digits) >= 3
$$;

-- source: whose text it is; record_id: the record that is found by it. No foreign keys: a row follows its text by a
-- trigger, and whoever reads it joins the record, which is behind the wall itself.
CREATE TABLE search_word (
    site_id   bigint     NOT NULL,
    record_id bigint     NOT NULL,
    source    varchar(2) COLLATE "C" NOT NULL,
    word      text       COLLATE "C" NOT NULL,
    CONSTRAINT search_word_pkey PRIMARY KEY (site_id, source, word, record_id)
);
CALL isolate_by_site('search_word');

-- Keeps a table's texts in it: CALL index_words('service_request', 'SR', 'id', 'description,place', 'bigrams(...)').
-- words is SQL over a row t that gives text[]. Rows that are there already are taken in.
CREATE PROCEDURE index_words(of_table text, source text, record text, columns text, words text) LANGUAGE plpgsql AS $$
DECLARE
    name text := format('%s_words_%s', of_table, lower(source));
    old_values text := regexp_replace(columns, '(\w+)', 'OLD.\1', 'g');
    new_values text := regexp_replace(columns, '(\w+)', 'NEW.\1', 'g');
    added text := format('INSERT INTO search_word (site_id, record_id, source, word)
        SELECT t.site_id, t.%s, %L, w.word FROM %%s AS t, unnest(%s) AS w (word) ORDER BY w.word
        ON CONFLICT DO NOTHING', record, source, words);
BEGIN
    EXECUTE format('CREATE FUNCTION %s_added() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN %s; RETURN NULL; END $f$',
        name, format(added, 'added'));
    EXECUTE format('CREATE TRIGGER %1$s_added AFTER INSERT ON %2$s REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION %1$s_added()', name, of_table);
    EXECUTE format('CREATE FUNCTION %s_changed() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN
        DELETE FROM search_word AS gone USING (SELECT OLD.*) AS t, unnest(%s) AS w (word)
        WHERE gone.site_id = t.site_id AND gone.source = %L AND gone.word = w.word AND gone.record_id = t.%s;
        %s; RETURN NULL; END $f$', name, words, source, record, format(added, '(SELECT NEW.*)'));
    EXECUTE format('CREATE TRIGGER %1$s_changed AFTER UPDATE ON %2$s FOR EACH ROW
        WHEN (ROW(%3$s) IS DISTINCT FROM ROW(%4$s)) EXECUTE FUNCTION %1$s_changed()', name, of_table, old_values, new_values);
    PERFORM set_config('qiantai.sites', '*', true);
    EXECUTE format(added, of_table);
END
$$;

-- The latest records with all typed words, told by their pieces; to be checked by has_words. It walks the rarest piece
-- from its latest record back, at most so far, and looks the others up: a common word costs no more than a rare one.
CREATE FUNCTION find_words(of_site bigint, of_source text, typed text, enough int) RETURNS SETOF bigint
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 50 AS $$
    WITH piece AS MATERIALIZED (
        SELECT p.word, (SELECT count(*) FROM (SELECT FROM search_word w WHERE w.site_id = of_site
            AND w.source = of_source AND w.word = p.word LIMIT 1000) AS counted) AS records
        FROM unnest(bigrams(typed)) AS p (word)
    ), rarest AS (SELECT word FROM piece ORDER BY records, word LIMIT 1)
    SELECT seen.record_id FROM rarest CROSS JOIN LATERAL (
        SELECT w.record_id FROM search_word w
        WHERE w.site_id = of_site AND w.source = of_source AND w.word = rarest.word
        ORDER BY w.record_id DESC LIMIT 2000) AS seen
    WHERE NOT EXISTS (SELECT FROM piece WHERE piece.word <> rarest.word AND NOT EXISTS (
        SELECT FROM search_word w WHERE w.site_id = of_site AND w.source = of_source AND w.word = piece.word
            AND w.record_id = seen.record_id))
    ORDER BY seen.record_id DESC LIMIT enough
$$;

CALL index_words('service_request', 'SR', 'id', 'description,place', 'bigrams(concat_ws('' '', t.description, t.place))');
CALL index_words('request_caller', 'SC', 'request_id', 'name', 'bigrams(t.name)');
CALL index_words('request_caller', 'SP', 'request_id', 'phone', 'phone_words(t.phone)');
CALL index_words('repair_order', 'RO', 'id', 'content', 'bigrams(t.content)');
CALL index_words('callback', 'CB', 'id', 'opinion', 'bigrams(t.opinion)');
