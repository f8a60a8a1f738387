package fr.estuaire.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.identity.SignedInPerson;
import fr.estuaire.shared.ui.EmptyState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What to do when a page is refused: enter the space in which it opens, or know to whom to turn. */
@Component
@ConditionalOnWebApplication
class DeniedHelp {
    private final CurrentPerson currentPerson;
    private final SpaceWords words;
    private final SpaceDoor door;

    DeniedHelp(CurrentPerson currentPerson, SpaceWords words, SpaceDoor door) {
        this.currentPerson = currentPerson;
        this.words = words;
        this.door = door;
    }

    EmptyState explain(Location location) {
        List<Role> roles = roles(location);
        List<Membership> keys = keys(roles);
        EmptyState help = new EmptyState(
                VaadinIcon.LOCK,
                "Votre espace actuel ne donne pas accès à cette page.",
                advice(roles, keys),
                keys.stream().map(key -> button(key, location)).toArray(Button[]::new));
        if (keys.isEmpty()) {
            help.add(new RouterLink("Aller au tableau de bord", HomeView.class));
        }
        return help;
    }

    private static String advice(List<Role> roles, List<Membership> keys) {
        if (!keys.isEmpty()) {
            return "Un autre de vos espaces la donne. Choisissez-le :";
        }
        String needed = roles.isEmpty()
                ? ""
                : " Cette page s’ouvre avec : "
                        + roles.stream().map(Role::libelle).collect(Collectors.joining(", ")) + ".";
        return "Si vous en avez besoin, demandez l’accès à l’administration de votre territoire." + needed;
    }

    private Button button(Membership key, Location location) {
        return new Button(
                words.both(key),
                VaadinIcon.EXCHANGE.create(),
                event -> door.enter(key, UI.getCurrent(), location.getPathWithQueryParameters()));
    }

    /** The roles that the page's annotation asks for; none when it has no such annotation. */
    private static List<Role> roles(Location location) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(location.getPath())
                .map(view -> view.getAnnotation(RolesAllowed.class))
                .map(allowed -> Stream.of(allowed.value()).map(Role::valueOf).toList())
                .orElse(List.of());
    }

    private List<Membership> keys(List<Role> roles) {
        return currentPerson.find().stream()
                .flatMap((SignedInPerson person) -> person.memberships().stream()
                        .filter(membership -> !Objects.equals(membership, person.current())))
                .filter(membership -> roles.contains(membership.role()))
                .toList();
    }
}
