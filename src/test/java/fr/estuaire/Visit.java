package fr.estuaire;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import kotlin.jvm.functions.Function0;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens the pages of the application as somebody, in their space, without a browser. */
public final class Visit {
    private static final Routes ROUTES = new Routes().autoDiscoverViews("fr.estuaire");
    private final ApplicationContext context;

    public Visit(ApplicationContext context) {
        this.context = context;
    }

    /** Runs {@code visit} with a window of its own, signed in as {@code who}. */
    public void as(At who, Runnable visit) {
        who.run(() -> {
            Function0<UI> ui = UI::new;
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            MockVaadin.setup(ui, new MockSpringServlet(ROUTES, context, ui));
            try {
                SecurityContextHolder.getContext().setAuthentication(authentication);
                FakeRequest request =
                        (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
                request.setUserPrincipalInt(authentication);
                request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
                visit.run();
            } finally {
                MockVaadin.tearDown();
            }
        });
    }
}
