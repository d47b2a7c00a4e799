package org.qiantai.estate.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.qiantai.estate.BuildingNotes.Note;
import org.qiantai.estate.service.BuildingNoteService;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of notes on buildings: few, so all at once. */
@Controller
@RequestMapping("/notes")
class NotesController {
    private static final List<Column<Note>> COLUMNS = List.of(
            new Column<>("estate.building", note -> note.building() == null
                    ? Message.of("estate.note.wholeSite")
                    : note.building()),
            new Column<>("estate.note", Note::text), new Column<>("estate.note.by", Note::changedBy),
            new Column<>("estate.note.at", Note::changedAt));

    private final BuildingNoteService notes;
    private final TableExport export;
    private final MessageSource messages;

    NotesController(BuildingNoteService notes, TableExport export, MessageSource messages) {
        this.notes = notes;
        this.export = export;
        this.messages = messages;
    }

    @GetMapping
    String index(SiteRef site, Model model) {
        model.addAttribute("site", site).addAttribute("notes", notes.all(site));
        return "estate/notes/index";
    }

    /** The same rows as a file. */
    @GetMapping(params = "format")
    void export(SiteRef site, @RequestParam String format, Locale locale, HttpServletResponse response) {
        String name = messages.getMessage("estate.notes.title", null, locale) + " " + site.code();
        export.send(response, ExportFormat.parse(format), new Table<>(name, site.zone(), COLUMNS),
                () -> notes.stream(site));
    }
}
