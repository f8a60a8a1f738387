package fr.estuaire;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** The views, the layout and the error pages of the application; they are not public, which Karibu's own search asks. */
final class Views {
    private Views() {}

    static Routes find() {
        return new Routes(
                scan(new AnnotationTypeFilter(Route.class), new AnnotationTypeFilter(Layout.class)),
                scan(new AssignableTypeFilter(HasErrorParameter.class)),
                true);
    }

    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> scan(TypeFilter... wanted) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        for (TypeFilter filter : wanted) {
            scanner.addIncludeFilter(filter);
        }
        Set<Class<? extends T>> found = new LinkedHashSet<>();
        scanner.findCandidateComponents("fr.estuaire")
                .forEach(bean -> found.add((Class<? extends T>)
                        ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null)));
        return found;
    }
}
