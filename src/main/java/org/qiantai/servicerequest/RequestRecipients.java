package org.qiantai.servicerequest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.NotifiedParty;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Who is told that a request, or the work for it, will be later (C-45): the caller, else the finder, else the CS supervisor. */
@Component
public class RequestRecipients {
    private final StaffDirectory staff;

    RequestRecipients(StaffDirectory staff) { this.staff = staff; }

    /** @param name where it is known */
    public record Contact(NotifiedParty party, @Nullable String name) {}

    public Contact of(RequestRef request) {
        if (!request.callers().isEmpty())
            return new Contact(NotifiedParty.OWNER, request.callers().getFirst().name());
        if (request.finderId() != null)
            return new Contact(NotifiedParty.FINDER,
                    staff.byId(request.finderId()).map(StaffMember::name).orElse(null));
        Optional<StaffMember> csSupervisor = staff.holding(Role.SUPERVISOR, request.siteId(), Actor.FRONT_DESK).stream()
                .findFirst();
        return new Contact(NotifiedParty.CS_SUPERVISOR, csSupervisor.map(StaffMember::name).orElse(null));
    }
}
