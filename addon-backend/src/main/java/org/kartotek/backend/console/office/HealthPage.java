package org.kartotek.backend.console.office;

import java.util.Comparator;
import java.util.List;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.setup.CheckInstallation;
import org.kartotek.backend.setup.CheckWords;
import org.kartotek.backend.setup.Finding;
import org.kartotek.backend.setup.Finding.Level;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is wrong with the installation, worst first, and what the owner does about it. */
@Controller
class HealthPage {
    private final CheckInstallation check;

    HealthPage(CheckInstallation check) {
        this.check = check;
    }

    public record Found(Level level, String sentence) {}

    @GetMapping("/settings/health")
    String page(Say say, Model model) {
        CurrentCaller.get().require(Role.OWNER);
        var findings =
                check.now().stream()
                        .sorted(Comparator.comparing(Finding::level).reversed())
                        .map(it -> new Found(it.level(), CheckWords.say(it, say.locale())))
                        .toList();
        model.addAttribute("findings", findings);
        model.addAttribute("problems", count(findings, Level.PROBLEM));
        model.addAttribute("warnings", count(findings, Level.WARNING));
        return "console/health";
    }

    private static long count(List<Found> findings, Level level) {
        return findings.stream().filter(it -> it.level() == level).count();
    }
}
