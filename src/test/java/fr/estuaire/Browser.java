package fr.estuaire;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinServletRequest;
import fr.estuaire.identity.Membership;
import fr.estuaire.identity.SignedInPerson;
import java.util.ArrayList;
import java.util.List;
import kotlin.jvm.functions.Function0;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Pages without a browser, signed in or not: {@code try (var browser = Browser.open(context, At.nation())) { … }}. */
public final class Browser implements AutoCloseable {
    private static final Routes ROUTES = Views.find();

    private Browser() {}

    /** Opens the pages as nobody. */
    public static Browser open(ApplicationContext context) {
        Function0<UI> ui = MockedUI::new;
        MockVaadin.setup(ui, new MockSpringServlet(ROUTES, context, ui));
        return new Browser();
    }

    /** Opens the pages as somebody who works where {@code at} says, and may also go to the other places. */
    public static Browser open(ApplicationContext context, At at, Membership... others) {
        var places = new ArrayList<>(List.of(others));
        places.addFirst(at.membership());
        Authentication authentication = authenticate(
                new SignedInPerson("essai@exemple.fr", "Personne d’essai", null, true, places, at.membership()));
        Browser browser = open(context);
        tellServlet(authentication);
        return browser;
    }

    /** Goes to an address, without its leading slash, with or without parameters. */
    public void go(String path) {
        Location location = new Location(path);
        ui().navigate(location.getPath(), location.getQueryParameters());
    }

    public UI ui() {
        return UI.getCurrent();
    }

    /** The session changes under the page, as when another tab switches space. */
    public void becomes(At at) {
        tellServlet(authenticate(new SignedInPerson(
                "essai@exemple.fr", "Personne d’essai", null, true, List.of(at.membership()), at.membership())));
    }

    private static Authentication authenticate(SignedInPerson person) {
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        SecurityContextHolder.getContext().setAuthentication(authentication);
        return authentication;
    }

    private static void tellServlet(Authentication authentication) {
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(authentication);
        request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }
}
