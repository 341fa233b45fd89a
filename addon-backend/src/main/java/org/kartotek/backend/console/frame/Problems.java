package org.kartotek.backend.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, what is safe, what to do; with a number that is in the log too. */
@ControllerAdvice(basePackages = "org.kartotek.backend.console")
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final FrameAdvice frame;

    Problems(FrameAdvice frame) {
        this.frame = frame;
    }

    @ExceptionHandler({NotHere.class, NoSuchElementException.class, TypeMismatchException.class})
    ModelAndView notHere(HttpServletRequest request, HttpServletResponse response) {
        return page("not-here", HttpStatus.NOT_FOUND, request, response);
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, BindException.class})
    ModelAndView incomplete(HttpServletRequest request, HttpServletResponse response) {
        return page("incomplete", HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(HttpServletRequest request, HttpServletResponse response) {
        return page("not-allowed", HttpStatus.FORBIDDEN, request, response);
    }

    /** Somebody else saved the same thing first. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changedMeanwhile(HttpServletRequest request, HttpServletResponse response) {
        return page("changed-meanwhile", HttpStatus.CONFLICT, request, response);
    }

    @ExceptionHandler
    ModelAndView broken(
            Exception problem, HttpServletRequest request, HttpServletResponse response) {
        var page = page("broken", HttpStatus.INTERNAL_SERVER_ERROR, request, response);
        LOG.error(
                "Problem {} at {} {}",
                page.getModel().get("number"),
                request.getMethod(),
                request.getRequestURI(),
                problem);
        return page;
    }

    ModelAndView page(
            String problem,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response) {
        var locale = org.springframework.context.i18n.LocaleContextHolder.getLocale();
        var say = frame.say(locale);
        boolean part = request.getHeader("HX-Request") != null;
        response.setStatus(status.value());
        var page = new ModelAndView(part ? "console/problem :: toast" : "console/problem");
        page.setStatus(status);
        page.addObject("say", say);
        page.addObject("me", CurrentCaller.find().orElse(null));
        page.addObject("here", FrameAdvice.here(request));
        page.addObject("problem", problem);
        page.addObject("number", UUID.randomUUID().toString().substring(0, 8));
        return page;
    }
}
