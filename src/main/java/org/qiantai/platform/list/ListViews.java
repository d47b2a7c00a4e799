package org.qiantai.platform.list;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.platform.site.SiteRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views that people keep of the registers of a site: for themselves, or for everybody of their department. */
@Service
class ListViews {
    /** More nobody finds his way in. */
    private static final int MOST = 50;

    private final ListViewRows rows;
    private final ObjectProvider<Register> registers;
    private final RouteTable routes;
    private final Clock clock;

    ListViews(ListViewRows rows, ObjectProvider<Register> registers, RouteTable routes, Clock clock) {
        this.rows = rows;
        this.registers = registers;
        this.routes = routes;
        this.clock = clock;
    }

    /** The registers that the reader may open. */
    List<Register> registers(Actor reader) {
        return registers.stream().filter(register -> routes.opens(register.route(), reader))
                .sorted(Comparator.comparing(Register::path)).toList();
    }

    Optional<Register> register(@Nullable String path, Actor reader) {
        return registers(reader).stream().filter(register -> register.path().equals(path)).findFirst();
    }

    /** @param path of one list, null for all */
    @Transactional(readOnly = true)
    public List<ListView> of(SiteRef site, @Nullable String path, Actor reader) {
        return rows.of(site.id(), reader, path);
    }

    /**
     * Keeps a view under a name; one's own view of that name is replaced.
     *
     * @param shared with everybody of one's department
     * @param first whether the list is to open with it
     */
    @Transactional
    public long save(SiteRef site, String path, String name, String query, boolean shared, boolean first,
            Actor actor) {
        if (register(path, actor).isEmpty()) throw new NotFoundException(path);
        if (shared && actor.department() == null)
            throw new InvalidInputException("shared", Message.of("views.error.noDepartment"));
        if (rows.countOf(site.id(), actor) >= MOST)
            throw new InvalidInputException("name", Message.of("views.error.many", MOST));
        long id = rows.save(site.id(), actor, path, name.strip(), ViewQuery.clean(query),
                shared ? actor.department() : null, clock.instant());
        if (first) rows.first(site.id(), actor, path, id);
        return id;
    }

    /** Its owner, and for a shared one the department's supervisor, may take it away. */
    @Transactional
    public void remove(SiteRef site, long id, Actor actor) {
        ListView view = find(site, id, actor);
        if (!mayRemove(view, actor)) throw new ForbiddenException(Message.of("views.error.notYours", view.owner()));
        rows.delete(id);
    }

    static boolean mayRemove(ListView view, Actor actor) {
        return view.own() || actor.supervises(Objects.requireNonNullElse(view.department(), ""));
    }

    /** @param first whether the list opens with it from now on; when not, and it did, without any view */
    @Transactional
    public void turnFirst(SiteRef site, long id, boolean first, Actor actor) {
        ListView view = find(site, id, actor);
        if (first) rows.first(site.id(), actor, view.path(), id);
        else if (view.first()) rows.noFirst(site.id(), actor, view.path());
    }

    private ListView find(SiteRef site, long id, Actor actor) {
        return rows.find(site.id(), actor, id).filter(view -> register(view.path(), actor).isPresent())
                .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }
}
