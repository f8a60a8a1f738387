package fr.estuaire.reference.web;

import fr.estuaire.shared.RequestRate;
import fr.estuaire.shared.web.ApiProblem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers each address sixty times a minute. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiLimits implements WebMvcConfigurer, HandlerInterceptor {
    static final int PER_MINUTE = 60;
    private static final int ADDRESSES = 10_000;

    private final RequestRate rate = new RequestRate(PER_MINUTE, ADDRESSES);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/etablissements/**", "/api/certifications/**", "/api/kit-apprentissage.csv");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // a streamed answer is dispatched a second time: it was counted at the first
        Duration wait = request.getDispatcherType() == DispatcherType.ASYNC
                ? Duration.ZERO
                : rate.consume(request.getRemoteAddr());
        if (wait.isZero()) {
            return true;
        }
        long seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        throw new ApiProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "Vous avez posé plus de %d questions en une minute : recommencez dans %d\u00A0s. Pour tout lire, téléchargez les fichiers des répertoires."
                        .formatted(PER_MINUTE, seconds));
    }
}
