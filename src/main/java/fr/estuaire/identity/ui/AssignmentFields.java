package fr.estuaire.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import fr.estuaire.identity.Assignment;
import fr.estuaire.identity.BodyDirectory;
import fr.estuaire.identity.BodyDirectory.BodyChoice;
import fr.estuaire.identity.CurrentPerson;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.Role;
import fr.estuaire.tenant.TenantDefinition;
import fr.estuaire.tenant.Territories;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** The three fields that give a place to work: role, territory, body. They offer only what the administrator may give. */
@SpringComponent
@Scope("prototype")
class AssignmentFields {
    private final Select<Role> role = new Select<>();
    private final ComboBox<TenantDefinition> territory = new ComboBox<>("Territoire");
    private final ComboBox<BodyChoice> body = new ComboBox<>("Organisme de formation");
    private final Optional<BodyDirectory> bodies;

    AssignmentFields(CurrentPerson currentPerson, Territories territories, Optional<BodyDirectory> bodies) {
        this.bodies = bodies;
        Membership administrator = currentPerson.getMembership();
        role.setLabel("Rôle");
        role.setItems(roles(administrator));
        role.setItemLabelGenerator(Role::libelle);
        role.addValueChangeListener(event -> adapt());
        territory.setItems(territories.listAvailable());
        territory.setItemLabelGenerator(TenantDefinition::nom);
        territory.addValueChangeListener(event -> body.clear());
        Optional.ofNullable(administrator.territoire())
                .flatMap(territories::find)
                .ifPresent(only -> {
                    territory.setItems(only);
                    territory.setValue(only);
                    territory.setReadOnly(true);
                });
        body.setItemLabelGenerator(choice -> choice.nom() + " (" + choice.numero() + ")");
        body.setItemsWithFilterConverter(
                query -> search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()), text -> text);
        adapt();
    }

    Select<Role> role() {
        return role;
    }

    ComboBox<TenantDefinition> territory() {
        return territory;
    }

    ComboBox<BodyChoice> body() {
        return body;
    }

    /** @throws IllegalArgumentException when no role is chosen */
    Assignment value() {
        Role chosen = role.getValue();
        if (chosen == null) {
            throw new IllegalArgumentException("Choisissez un rôle.");
        }
        TenantDefinition place = territory.getValue();
        BodyChoice employer = body.getValue();
        return new Assignment(
                chosen,
                chosen == Role.NATIONAL || place == null ? null : place.code(),
                chosen != Role.ORGANISME || employer == null ? null : employer.numero());
    }

    private List<Role> roles(Membership administrator) {
        return Stream.of(Role.values())
                .filter(candidate -> candidate != Role.ORGANISME || bodies.isPresent())
                .filter(candidate -> candidate != Role.NATIONAL || administrator.role() == Role.NATIONAL)
                .toList();
    }

    private void adapt() {
        @Nullable Role chosen = role.getValue();
        territory.setVisible(chosen != Role.NATIONAL);
        body.setVisible(chosen == Role.ORGANISME);
    }

    /** The directory gives the first rows only: the offset is taken out of a longer beginning. */
    private Stream<BodyChoice> search(String text, int offset, int limit) {
        TenantDefinition place = territory.getValue();
        if (place == null) {
            return Stream.empty();
        }
        return bodies.stream()
                .flatMap(directory -> directory.search(place.code(), text, offset + limit).stream())
                .skip(offset)
                .limit(limit);
    }
}
