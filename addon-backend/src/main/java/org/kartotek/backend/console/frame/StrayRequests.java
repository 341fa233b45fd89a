package org.kartotek.backend.console.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kartotek.backend.access.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Problems that no controller had: an address nobody answers, a form that was open too long. */
@Component
class StrayRequests implements ErrorViewResolver {
    private static final Logger LOG = LoggerFactory.getLogger(StrayRequests.class);

    private final FrameAdvice frame;

    StrayRequests(FrameAdvice frame) {
        this.frame = frame;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var page = new ModelAndView("console/problem");
        page.setStatus(status);
        page.addObject("say", frame.say(LocaleContextHolder.getLocale()));
        page.addObject("me", CurrentCaller.find().orElse(null));
        page.addObject("here", "");
        page.addObject("problem", problem(status));
        var number = java.util.UUID.randomUUID().toString().substring(0, 8);
        page.addObject("number", number);
        if (status.is5xxServerError()) {
            LOG.error(
                    "Problem {} at {}",
                    number,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        }
        return page;
    }

    private static String problem(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-here";
            case FORBIDDEN -> "form-too-old";
            case BAD_REQUEST -> "incomplete";
            default -> "broken";
        };
    }
}
