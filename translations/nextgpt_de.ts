<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Empty: one pass over the data</source>
        <translation>Leer: ein Durchgang durch die Daten</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Default of this stage: %1</source>
        <extracomment>%1: a number</extracomment>
        <translation>Standardwert dieser Stufe: %1</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Held back for validation</source>
        <translation>Zur Validierung zurückgehalten</translation>
    </message>
    <message>
        <source>The share of the data that only measures the loss</source>
        <translation>Der Anteil der Daten, mit dem nur der Verlust gemessen wird</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Generating a reply</source>
        <translation>Antwort wird erzeugt</translation>
    </message>
    <message>
        <source>Reply complete</source>
        <translation>Antwort vollständig</translation>
    </message>
</context>
<context>
    <name>AppScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <extracomment>Key combinations</extracomment>
        <translation>Strg+Plus, Strg+Minus, Strg+0</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Replaces movement with short fades</source>
        <translation>Ersetzt Bewegungen durch kurzes Überblenden</translation>
    </message>
</context>
<context>
    <name>AssistantMessage</name>
    <message>
        <source>NExT-GPT</source>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis sie an der Reihe ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Takes a message out of the queue</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopped before anything was generated.</source>
        <translation>Gestoppt, bevor etwas erzeugt wurde.</translation>
    </message>
</context>
<context>
    <name>AttachmentItem</name>
    <message>
        <source>%1: %2</source>
        <extracomment>File name and error
----------
File name and what of the file is not used</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, being copied</source>
        <extracomment>%1: file name</extracomment>
        <translation>%1, wird kopiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>File name and duration</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 abspielen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Use its readable part</source>
        <translation>Lesbaren Teil verwenden</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Remove all</source>
        <extracomment>Removes all attachments</extracomment>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>How many attachments follow those in sight</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>AttachmentListModel</name>
    <message>
        <source>Only its audio is used: the video (%1) cannot be decoded.</source>
        <extracomment>%1: the name of a codec</extracomment>
        <translation>Nur der Ton wird verwendet: Das Video (%1) kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>Without audio: its audio (%1) cannot be decoded.</source>
        <extracomment>%1: the name of a codec</extracomment>
        <translation>Ohne Ton: Die Tonspur (%1) kann nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>Only the readable part of this incomplete image is used.</source>
        <translation>Von diesem unvollständigen Bild wird nur der lesbare Teil verwendet.</translation>
    </message>
    <message>
        <source>This file is incomplete. Use its readable part?</source>
        <translation>Diese Datei ist unvollständig. Lesbaren Teil verwenden?</translation>
    </message>
</context>
<context>
    <name>AudioPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Position in the audio: %1</source>
        <extracomment>%1: position and duration, such as &quot;0:01.2 / 0:02.5&quot;</extracomment>
        <translation>Position im Audio: %1</translation>
    </message>
</context>
<context>
    <name>AudioSettings</name>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <extracomment>%1: name of an audio device</extracomment>
        <translation>%1 (nicht verbunden)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Playback and recording</source>
        <translation>Wiedergabe und Aufnahme</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Ausgabegerät</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>Geräte aktualisieren</translation>
    </message>
</context>
<context>
    <name>BranchSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>Version %1 von %2</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorherige Version</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Number of the version and how many there are, such as &quot;2 / 3&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Version</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Strg+/</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Hardware check</source>
        <translation>Hardwareprüfung</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>F5</source>
        <extracomment>A key</extracomment>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ClipMenu</name>
    <message>
        <source>Loop</source>
        <translation>Endlosschleife</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>In der Großansicht öffnen</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Dieses Einzelbild speichern</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Do not wrap</source>
        <translation>Nicht umbrechen</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Choose another run to compare “%1” with.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>Wählen Sie einen weiteren Lauf, um ihn mit „%1“ zu vergleichen.</translation>
    </message>
    <message>
        <source>“%1” and “%2” (dashed)</source>
        <extracomment>Names of two training runs</extracomment>
        <translation>„%1“ und „%2“ (gestrichelt)</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message composer</source>
        <translation>Nachricht verfassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <extracomment>&quot;Esc&quot; is a key</extracomment>
        <translation>Stopp  Esc</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>&quot;Queue&quot;: send after the reply that is being generated</extracomment>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Bilder, Videos und Audio anhängen</translation>
    </message>
    <message>
        <source>Discard recording</source>
        <translation>Aufnahme verwerfen</translation>
    </message>
</context>
<context>
    <name>ComposerNotice</name>
    <message>
        <source>Remove</source>
        <extracomment>Removes the attachments that cannot be sent</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Attach the image</source>
        <translation>Bild anhängen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConversationExport</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>You · %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Sie · %1</translation>
    </message>
    <message>
        <source>Reply · %1</source>
        <translation>Antwort · %1</translation>
    </message>
    <message>
        <source>The file of this medium is missing.</source>
        <translation>Die Datei dieses Mediums fehlt.</translation>
    </message>
    <message>
        <source>The generation was stopped.</source>
        <translation>Die Erzeugung wurde gestoppt.</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>No matching conversations</source>
        <translation>Keine passenden Unterhaltungen</translation>
    </message>
    <message>
        <source>Your conversations will appear here</source>
        <translation>Hier erscheinen Ihre Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>A key</extracomment>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <extracomment>A key</extracomment>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Opens a menu of formats</extracomment>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a conversation and its age</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, generating</source>
        <extracomment>Title of a conversation and its age; a reply is being generated</extracomment>
        <translation>%1, %2, wird erzeugt</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>Weitere Aktionen für %1</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Open last conversation</source>
        <translation>Letzte Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht anzeigen</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Absturzbericht</translation>
    </message>
    <message>
        <source>This report stays on this computer. It contains no messages and no file names. Copy it if you want to report the problem.</source>
        <translation>Dieser Bericht bleibt auf diesem Computer. Er enthält keine Nachrichten und keine Dateinamen. Kopieren Sie ihn, wenn Sie das Problem melden möchten.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message>
        <source>Show all steps</source>
        <translation>Alle Schritte anzeigen</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <extracomment>How much the curves of a chart are smoothed</extracomment>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Arrow keys read values, plus and minus zoom, Home shows all steps</source>
        <extracomment>How to use a chart with the keyboard</extracomment>
        <translation>Pfeiltasten lesen Werte ab, Plus und Minus zoomen, Pos1 zeigt alle Schritte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CurveCards</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A curve of a run: the curve, and the name of the run</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Distance from the decoder&apos;s condition</source>
        <translation>Abstand zur Konditionierung des Decoders</translation>
    </message>
    <message>
        <source>Denoising loss of the decoders</source>
        <translation>Entrauschungsverlust der Decoder</translation>
    </message>
    <message>
        <source>Cross-entropy of replies about each medium</source>
        <translation>Kreuzentropie der Antworten zu jedem Medium</translation>
    </message>
</context>
<context>
    <name>DataBox</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Drop a folder or files here</source>
        <translation>Ordner oder Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Dialogues as JSON, in the formats of NExT-GPT</source>
        <translation>Dialoge als JSON in den Formaten von NExT-GPT</translation>
    </message>
    <message>
        <source>Media with captions in text files of the same name, or lists as JSON, JSON lines or CSV</source>
        <translation>Medien mit Beschreibungen in gleichnamigen Textdateien oder Listen als JSON, JSON Lines oder CSV</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Checking the data…</source>
        <translation>Daten werden geprüft …</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>%n Datei fehlt</numerusform>
            <numerusform>%n Dateien fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n missing file(s)</source>
        <translation>
            <numerusform>%n fehlende Datei anzeigen</numerusform>
            <numerusform>%n fehlende Dateien anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read</source>
        <translation>
            <numerusform>%n Datei kann nicht gelesen werden</numerusform>
            <numerusform>%n Dateien können nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n unreadable file(s)</source>
        <translation>
            <numerusform>%n nicht lesbare Datei anzeigen</numerusform>
            <numerusform>%n nicht lesbare Dateien anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) or answer(s) are empty</source>
        <translation>
            <numerusform>%n Beschreibung oder Antwort ist leer</numerusform>
            <numerusform>%n Beschreibungen oder Antworten sind leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s) without text</source>
        <translation>
            <numerusform>%n Eintrag ohne Text anzeigen</numerusform>
            <numerusform>%n Einträge ohne Text anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) share a name with another item</source>
        <translation>
            <numerusform>%n Eintrag hat den Namen eines anderen</numerusform>
            <numerusform>%n Einträge haben den Namen eines anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n name(s)</source>
        <translation>
            <numerusform>%n Namen anzeigen</numerusform>
            <numerusform>%n Namen anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) occur more than once</source>
        <translation>
            <numerusform>%n Beschreibung kommt mehrfach vor</numerusform>
            <numerusform>%n Beschreibungen kommen mehrfach vor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n caption(s)</source>
        <translation>
            <numerusform>%n Beschreibung anzeigen</numerusform>
            <numerusform>%n Beschreibungen anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are in the validation data too</source>
        <translation>
            <numerusform>%n Eintrag kommt auch in den Validierungsdaten vor</numerusform>
            <numerusform>%n Einträge kommen auch in den Validierungsdaten vor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag anzeigen</numerusform>
            <numerusform>%n Einträge anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are too long</source>
        <translation>
            <numerusform>%n Eintrag ist zu lang</numerusform>
            <numerusform>%n Einträge sind zu lang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need media that this model does not support</source>
        <translation>
            <numerusform>%n Eintrag benötigt Medien, die dieses Modell nicht unterstützt</numerusform>
            <numerusform>%n Einträge benötigen Medien, die dieses Modell nicht unterstützt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be understood</source>
        <translation>
            <numerusform>%n Eintrag ist nicht verständlich</numerusform>
            <numerusform>%n Einträge sind nicht verständlich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseSalvage</name>
    <message>
        <source>Recovered conversation</source>
        <translation>Wiederhergestellte Unterhaltung</translation>
    </message>
</context>
<context>
    <name>DeviceNotice</name>
    <message>
        <source>Restart the program</source>
        <translation>Programm neu starten</translation>
    </message>
    <message>
        <source>Continue on the processor</source>
        <translation>Auf dem Prozessor fortfahren</translation>
    </message>
    <message>
        <source>Restart the program and compute on the processor until it is closed</source>
        <translation>Programm neu starten und bis zum Beenden auf dem Prozessor rechnen</translation>
    </message>
</context>
<context>
    <name>DeviceTitle</name>
    <message>
        <source>Monitor (%1)</source>
        <extracomment>%1: an output of a graphics card, such as &quot;HDMI 0&quot;</extracomment>
        <translation>Bildschirm (%1)</translation>
    </message>
    <message>
        <source>Built-in audio (%1)</source>
        <extracomment>%1: name of an audio chip</extracomment>
        <translation>Internes Audio (%1)</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>ImageBind</source>
        <translation>ImageBind</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s trained tensors</source>
        <translation>Trainierte Tensoren von NExT-GPT</translation>
    </message>
    <message>
        <source>Image decoder</source>
        <translation>Bild-Decoder</translation>
    </message>
    <message>
        <source>Video decoder</source>
        <translation>Video-Decoder</translation>
    </message>
    <message>
        <source>Audio decoder</source>
        <translation>Audio-Decoder</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>separate LoRA adapter</source>
        <translation>separater LoRA-Adapter</translation>
    </message>
    <message>
        <source>denoiser of an image decoder</source>
        <translation>Entrauscher eines Bild-Decoders</translation>
    </message>
    <message>
        <source>denoiser of a video decoder</source>
        <translation>Entrauscher eines Video-Decoders</translation>
    </message>
    <message>
        <source>denoiser of an audio decoder</source>
        <translation>Entrauscher eines Audio-Decoders</translation>
    </message>
    <message>
        <source>autoencoder of images or videos</source>
        <translation>Autoencoder für Bilder oder Videos</translation>
    </message>
    <message>
        <source>autoencoder of spectrograms</source>
        <translation>Autoencoder für Spektrogramme</translation>
    </message>
    <message>
        <source>CLIP text encoder</source>
        <translation>CLIP-Textencoder</translation>
    </message>
    <message>
        <source>CLAP text encoder</source>
        <translation>CLAP-Textencoder</translation>
    </message>
    <message>
        <source>vocoder</source>
        <translation>Vocoder</translation>
    </message>
    <message>
        <source>scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>tokenizer of the language model</source>
        <translation>Tokenizer des Sprachmodells</translation>
    </message>
    <message>
        <source>added tokens of the language model</source>
        <translation>zusätzliche Token des Sprachmodells</translation>
    </message>
    <message>
        <source>tokenizer of a CLIP text encoder</source>
        <translation>Tokenizer eines CLIP-Textencoders</translation>
    </message>
    <message>
        <source>tokenizer of a CLAP text encoder</source>
        <translation>Tokenizer eines CLAP-Textencoders</translation>
    </message>
    <message>
        <source>%1 holds tensors of no network that this program knows.</source>
        <translation>%1 enthält keine Tensoren eines Netzes, das dieses Programm kennt.</translation>
    </message>
    <message>
        <source>%1 is an adapter file of NExT-GPT&apos;s newer code; rename its tensors from model.mm_input_projector to mm_input_projector.</source>
        <translation>%1 ist eine Adapterdatei des neueren Codes von NExT-GPT; benennen Sie ihre Tensoren von model.mm_input_projector in mm_input_projector um.</translation>
    </message>
    <message>
        <source>There is no language model.</source>
        <translation>Das Sprachmodell fehlt.</translation>
    </message>
    <message>
        <source>NExT-GPT 7B was trained with Vicuna 7B v0; give its folder.</source>
        <translation>NExT-GPT 7B wurde mit Vicuna 7B v0 trainiert; fügen Sie dessen Ordner hinzu.</translation>
    </message>
    <message>
        <source>There is no tokenizer.model of the language model.</source>
        <translation>Die Datei tokenizer.model des Sprachmodells fehlt.</translation>
    </message>
    <message>
        <source>It was published in the same folder as the language model.</source>
        <translation>Sie wurde im selben Ordner wie das Sprachmodell veröffentlicht.</translation>
    </message>
    <message>
        <source>There is no ImageBind.</source>
        <translation>ImageBind fehlt.</translation>
    </message>
    <message>
        <source>Give imagebind_huge.</source>
        <translation>Fügen Sie imagebind_huge hinzu.</translation>
    </message>
    <message>
        <source>There is no projection that NExT-GPT trains.</source>
        <translation>Die von NExT-GPT trainierten Projektionen fehlen.</translation>
    </message>
    <message>
        <source>Give NExT-GPT&apos;s pytorch_model.pt.</source>
        <translation>Fügen Sie die Datei pytorch_model.pt von NExT-GPT hinzu.</translation>
    </message>
    <message>
        <source>There is no autoencoder of the %1 decoder.</source>
        <translation>Der Autoencoder des %1-Decoders fehlt.</translation>
    </message>
    <message>
        <source>There is no text encoder of the %1 decoder.</source>
        <translation>Der Textencoder des %1-Decoders fehlt.</translation>
    </message>
    <message>
        <source>There is no tokenizer (vocab.json and merges.txt) of the %1 decoder.</source>
        <translation>Der Tokenizer (vocab.json und merges.txt) des %1-Decoders fehlt.</translation>
    </message>
    <message>
        <source>There is no scheduler_config.json of the %1 decoder.</source>
        <translation>Die Datei scheduler_config.json des %1-Decoders fehlt.</translation>
    </message>
    <message>
        <source>There is no vocoder of the %1 decoder.</source>
        <translation>Der Vocoder des %1-Decoders fehlt.</translation>
    </message>
    <message>
        <source>Give the whole folder in which the %1 decoder was published.</source>
        <translation>Fügen Sie den ganzen Ordner hinzu, in dem der %1-Decoder veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>There is no config.json for the %1.</source>
        <translation>Die Datei config.json fehlt für: %1.</translation>
    </message>
    <message>
        <source>Give the whole folder in which it was published.</source>
        <translation>Fügen Sie den ganzen Ordner der Veröffentlichung hinzu.</translation>
    </message>
    <message>
        <source>There is no config.json for ImageBind, whose widths are not those of imagebind_huge.</source>
        <translation>Die Datei config.json für ImageBind fehlt, dessen Breiten nicht die von imagebind_huge sind.</translation>
    </message>
    <message>
        <source>Write one; docs/bundle-format.md describes it.</source>
        <translation>Schreiben Sie eine; docs/bundle-format.md beschreibt, wie.</translation>
    </message>
    <message>
        <source>There is no %1 decoder: the model cannot generate this medium.</source>
        <translation>Es gibt keinen %1-Decoder: Das Modell kann dieses Medium nicht erzeugen.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>Fügen Sie nur eine davon hinzu.</translation>
    </message>
    <message>
        <source>%1 is another copy of %2 and is not used.</source>
        <translation>%1 ist eine weitere Kopie von %2 und wird nicht verwendet.</translation>
    </message>
    <message>
        <source>No added_tokens.json says how many signal tokens there are; NExT-GPT&apos;s counts are assumed: 4 for images, 24 for videos, 8 for audio.</source>
        <translation>Keine Datei added_tokens.json gibt die Anzahl der Signal-Token an; angenommen werden die Anzahlen von NExT-GPT: 4 für Bilder, 24 für Videos, 8 für Audio.</translation>
    </message>
    <message>
        <source>No file states the scale of the LoRA branches; NExT-GPT&apos;s is taken, alpha / rank = 1.</source>
        <translation>Keine Datei gibt die Skalierung der LoRA-Zweige an; verwendet wird die von NExT-GPT, Alpha / Rang = 1.</translation>
    </message>
    <message>
        <source>%1 is a checkpoint of stage 1 or 2.</source>
        <translation>%1 ist ein Checkpoint der Stufe 1 oder 2.</translation>
    </message>
    <message>
        <source>Use the one of stage 3, which has been trained to answer.</source>
        <translation>Verwenden Sie den der Stufe 3, der auf das Antworten trainiert wurde.</translation>
    </message>
    <message>
        <source>ImageBind gives %1 numbers, the input projection takes %2.</source>
        <translation>ImageBind liefert %1 Zahlen, die Eingabeprojektion erwartet %2.</translation>
    </message>
    <message>
        <source>Give the ImageBind whose embeddings have %1 numbers.</source>
        <translation>Fügen Sie das ImageBind hinzu, dessen Embeddings %1 Zahlen haben.</translation>
    </message>
    <message>
        <source>The language model is %1 numbers wide, the projections were trained with %2.</source>
        <translation>Das Sprachmodell ist %1 Zahlen breit, die Projektionen wurden mit %2 trainiert.</translation>
    </message>
    <message>
        <source>Give the language model with which the projections were trained.</source>
        <translation>Fügen Sie das Sprachmodell hinzu, mit dem die Projektionen trainiert wurden.</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA branches were trained for %2.</source>
        <translation>Das Sprachmodell hat %1 Schichten, die LoRA-Zweige wurden für %2 trainiert.</translation>
    </message>
    <message>
        <source>The language model has %1 rows, the projections were trained with %2.</source>
        <translation>Die Token-Tabellen des Sprachmodells haben %1 Zeilen, die Projektionen wurden mit %2 trainiert.</translation>
    </message>
    <message>
        <source>The file of the projections must hold the token tables with the new rows; NExT-GPT&apos;s pytorch_model.pt does.</source>
        <translation>Die Datei der Projektionen muss die Token-Tabellen mit den neuen Zeilen enthalten, wie die Datei pytorch_model.pt von NExT-GPT.</translation>
    </message>
    <message>
        <source>The tokenizer has %1 pieces and needs %2 rows with the signal tokens, the projections were trained with %3.</source>
        <translation>Der Tokenizer hat %1 Token und benötigt mit den Signal-Token %2 Zeilen, die Projektionen wurden mit %3 trainiert.</translation>
    </message>
    <message>
        <source>Give the tokenizer and the added_tokens.json with which the projections were trained.</source>
        <translation>Fügen Sie den Tokenizer und die Datei added_tokens.json hinzu, mit denen die Projektionen trainiert wurden.</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s tensors have no projection for the %1 decoder.</source>
        <translation>Die Tensoren von NExT-GPT enthalten keine Projektion für den %1-Decoder.</translation>
    </message>
    <message>
        <source>Leave the %1 decoder out, or give projections that were trained with one.</source>
        <translation>Lassen Sie den %1-Decoder weg, oder fügen Sie Projektionen hinzu, die mit einem trainiert wurden.</translation>
    </message>
    <message>
        <source>This %1 decoder is conditioned by %2 numbers, the projection gives %3.</source>
        <translation>Dieser %1-Decoder wird mit %2 Zahlen konditioniert, die Projektion liefert %3.</translation>
    </message>
    <message>
        <source>Give a %1 decoder that is conditioned by %2 numbers, or projections that were trained with this one.</source>
        <translation>Fügen Sie einen %1-Decoder hinzu, der mit %2 Zahlen konditioniert wird, oder Projektionen, die mit diesem trainiert wurden.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder gives %2 numbers, its denoiser takes %3.</source>
        <translation>Der Textencoder des %1-Decoders liefert %2 Zahlen, sein Entrauscher erwartet %3.</translation>
    </message>
    <message>
        <source>Give the text encoder that was published with this denoiser.</source>
        <translation>Fügen Sie den Textencoder hinzu, der mit diesem Entrauscher veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder has %2 positions, the projection gives %3.</source>
        <translation>Der Textencoder des %1-Decoders hat %2 Positionen, die Projektion liefert %3.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s denoiser works on %2 channels, its autoencoder on %3.</source>
        <translation>Der Entrauscher des %1-Decoders arbeitet mit %2 Kanälen, sein Autoencoder mit %3.</translation>
    </message>
    <message>
        <source>Give the autoencoder that was published with this denoiser.</source>
        <translation>Fügen Sie den Autoencoder hinzu, der mit diesem Entrauscher veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>delta of a language model</source>
        <translation>Delta eines Sprachmodells</translation>
    </message>
    <message>
        <source>Two files are of the kind &quot;%1&quot;: %2 and %3.</source>
        <translation>Zwei Dateien sind von der Art „%1“: %2 und %3.</translation>
    </message>
    <message>
        <source>The shard %1 is missing.</source>
        <translation>Die Teildatei %1 fehlt.</translation>
    </message>
    <message>
        <source>Download it into the folder of the others.</source>
        <translation>Laden Sie sie in den Ordner der übrigen Teildateien herunter.</translation>
    </message>
    <message>
        <source>%1 names shards of which none is there.</source>
        <translation>%1 nennt Teildateien, von denen keine vorhanden ist.</translation>
    </message>
    <message>
        <source>Its sizes are not those of Stable Diffusion 1 or 2; put one into a folder %1 beside the file.</source>
        <translation>Die Größen sind nicht die von Stable Diffusion 1 oder 2; legen Sie eine Datei config.json in einem Ordner %1 neben der Datei ab.</translation>
    </message>
    <message>
        <source>A single file does not contain it; it is in the folder of the same name where Stable Diffusion is published in diffusers&apos; layout.</source>
        <translation>Eine Einzeldatei enthält diesen Teil nicht; er liegt im gleichnamigen Ordner einer Veröffentlichung von Stable Diffusion in der Ordnerstruktur von diffusers.</translation>
    </message>
    <message>
        <source>No scheduler_config.json is beside the single file; Stable Diffusion 1&apos;s is taken.</source>
        <translation>Neben der Einzeldatei liegt keine Datei scheduler_config.json; verwendet wird die von Stable Diffusion 1.</translation>
    </message>
    <message>
        <source>There is no base for %1, which holds only differences to another language model.</source>
        <translation>Die Basis für %1 fehlt; die Datei enthält nur die Unterschiede zu einem anderen Sprachmodell.</translation>
    </message>
    <message>
        <source>Give the folder of the model it was made from as well; for Vicuna v0 and v1.1 this is LLaMA.</source>
        <translation>Fügen Sie auch den Ordner des Modells hinzu, aus dem das Delta gebildet wurde; für Vicuna v0 und v1.1 ist das LLaMA.</translation>
    </message>
    <message>
        <source>The delta %1 was made from a language model of %2 layers and %3 numbers, its base %4 has %5 and %6.</source>
        <translation>Das Delta %1 wurde aus einem Sprachmodell mit %2 Schichten und einer Breite von %3 Zahlen gebildet, seine Basis %4 hat %5 und %6.</translation>
    </message>
    <message>
        <source>Give the language model from which the delta was made.</source>
        <translation>Fügen Sie das Sprachmodell hinzu, aus dem das Delta gebildet wurde.</translation>
    </message>
    <message>
        <source>There is no adapter_config.json for %1.</source>
        <translation>Die Datei adapter_config.json für %1 fehlt.</translation>
    </message>
    <message>
        <source>It states the scale of the adapter and was published in the same folder as the adapter.</source>
        <translation>Sie gibt die Skalierung des Adapters an und wurde im selben Ordner wie der Adapter veröffentlicht.</translation>
    </message>
    <message>
        <source>Both %1 and %2 have LoRA branches.</source>
        <translation>Sowohl %1 als auch %2 enthält LoRA-Zweige.</translation>
    </message>
    <message>
        <source>Give only one of them, or merge one into the language model.</source>
        <translation>Fügen Sie nur eine davon hinzu, oder führen Sie eine mit dem Sprachmodell zusammen.</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA adapter was trained for %2.</source>
        <translation>Das Sprachmodell hat %1 Schichten, der LoRA-Adapter wurde für %2 trainiert.</translation>
    </message>
    <message>
        <source>Give the language model with which the adapter was trained.</source>
        <translation>Fügen Sie das Sprachmodell hinzu, mit dem der Adapter trainiert wurde.</translation>
    </message>
    <message>
        <source>Give the tokenizer that was published with the language model.</source>
        <translation>Fügen Sie den Tokenizer hinzu, der mit dem Sprachmodell veröffentlicht wurde.</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>needs an access token</source>
        <translation>benötigt ein Zugriffstoken</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>„%1“ abbrechen</translation>
    </message>
    <message>
        <source>Import “%1” from a folder…</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>„%1“ aus einem Ordner importieren …</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>%1 The download will be retried automatically.</source>
        <translation>%1 Der Download wird automatisch erneut versucht.</translation>
    </message>
</context>
<context>
    <name>DownloadsView</name>
    <message>
        <source>Published parts</source>
        <translation>Veröffentlichte Teile</translation>
    </message>
    <message>
        <source>Parts of the original NExT-GPT, from their publishers&apos; pages at %1. Nothing is downloaded before you accept a part&apos;s licence and start it. Sizes are checked, and hashes as the server names them.</source>
        <extracomment>%1: name of a server</extracomment>
        <translation>Teile des ursprünglichen NExT-GPT von den Seiten ihrer Herausgeber auf %1. Nichts wird heruntergeladen, bevor Sie die Lizenz eines Teils akzeptieren und den Download starten. Geprüft werden die Größen und die vom Server genannten Hashwerte.</translation>
    </message>
    <message>
        <source>The files are in %1</source>
        <translation>Die Dateien liegen in %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Cancel this download?</source>
        <translation>Diesen Download abbrechen?</translation>
    </message>
    <message>
        <source>Incomplete files of “%1” will be deleted. Complete files are kept.</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Unvollständige Dateien von „%1“ werden gelöscht. Vollständige Dateien bleiben erhalten.</translation>
    </message>
    <message>
        <source>Delete incomplete files</source>
        <translation>Unvollständige Dateien löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Strg+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Draw a large red star at night</source>
        <extracomment>The prompts to try are understood by the small bundled model, which knows only simple English words. Keep them close to the source.</extracomment>
        <translation>Draw a large red star at night</translation>
    </message>
    <message>
        <source>What is in this image?</source>
        <translation>What is in this image?</translation>
    </message>
    <message>
        <source>Make a video of a small blue boat moving right, at sunset</source>
        <translation>Make a video of a small blue boat moving right, at sunset</translation>
    </message>
    <message>
        <source>What does a small yellow bird sound like?</source>
        <translation>What does a small yellow bird sound like?</translation>
    </message>
    <message>
        <source>A small blue boat at the bottom left, sunset</source>
        <translation>A small blue boat at the bottom left, sunset</translation>
    </message>
    <message>
        <source>Draw a yellow bird at the top right, meadow</source>
        <translation>Draw a yellow bird at the top right, meadow</translation>
    </message>
    <message>
        <source>What would you like to create?</source>
        <translation>Was möchten Sie erschaffen?</translation>
    </message>
    <message>
        <source>Send and receive text, images, videos and audio. Everything stays on this computer.</source>
        <translation>Texte, Bilder, Videos und Audio senden und erhalten. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Send and receive text and images. Everything stays on this computer.</source>
        <translation>Texte und Bilder senden und erhalten. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Drop images, videos or audio files anywhere in this window</source>
        <translation>Bilder, Videos oder Audiodateien irgendwo in diesem Fenster ablegen</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Delete for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Papierkorb leeren?</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>Alle Unterhaltungen löschen?</translation>
    </message>
    <message>
        <source>The conversations in the trash, their media and the backups that hold them are deleted. This cannot be undone.</source>
        <translation>Die Unterhaltungen im Papierkorb, ihre Medien und die Sicherungen, die sie enthalten, werden gelöscht. Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Every conversation, also in the trash, all images, videos and audio and all backups are deleted. This cannot be undone.</source>
        <translation>Sämtliche Unterhaltungen, auch die im Papierkorb, alle Bilder, Videos und Audiodateien sowie alle Sicherungen werden gelöscht. Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>“%1”, its images, videos and audio, and the backups that hold it are deleted. This cannot be undone.</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>„%1“, die zugehörigen Bilder, Videos und Audiodateien sowie die Sicherungen, die diese Unterhaltung enthalten, werden gelöscht. Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is too large. Images may have up to %1 megapixels and %2.</source>
        <translation>Die Datei ist zu groß. Bilder dürfen bis zu %1 Megapixel und %2 haben.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read completely. Copy it again from its source.</source>
        <translation>Die Datei ist beschädigt und konnte nicht vollständig gelesen werden. Kopieren Sie sie noch einmal von ihrem Ursprungsort.</translation>
    </message>
    <message>
        <source>No model was found.</source>
        <translation>Es wurde kein Modell gefunden.</translation>
    </message>
    <message>
        <source>The model&apos;s description file is not valid.</source>
        <translation>Die Beschreibungsdatei des Modells ist ungültig.</translation>
    </message>
    <message>
        <source>A model file is damaged: its checksum does not match.</source>
        <translation>Eine Modelldatei ist beschädigt: Die Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>The parts of this model do not fit together.</source>
        <translation>Die Teile dieses Modells passen nicht zusammen.</translation>
    </message>
    <message>
        <source>A weights file of the model is damaged or incomplete. Download or copy it again from its source, then reload the model.</source>
        <translation>Eine Gewichtsdatei des Modells ist beschädigt oder unvollständig. Laden oder kopieren Sie sie erneut aus ihrer Quelle, und laden Sie dann das Modell neu.</translation>
    </message>
    <message>
        <source>A weights file of the model belongs to a different network.</source>
        <translation>Eine Gewichtsdatei des Modells gehört zu einem anderen Netz.</translation>
    </message>
    <message>
        <source>This model cannot generate this kind of output.</source>
        <translation>Dieses Modell kann diese Art von Ausgabe nicht erzeugen.</translation>
    </message>
    <message>
        <source>The message is too long for this model. Shorten it and send it again.</source>
        <translation>Die Nachricht ist zu lang für dieses Modell. Kürzen Sie sie, und senden Sie sie erneut.</translation>
    </message>
    <message>
        <source>A setting is outside its valid range. Check the generation settings.</source>
        <translation>Eine Einstellung liegt außerhalb ihres gültigen Bereichs. Prüfen Sie die Einstellungen zur Erzeugung.</translation>
    </message>
    <message>
        <source>The disk is full, so the result could not be saved. Free some space and try again.</source>
        <translation>Der Datenträger ist voll, daher konnte das Ergebnis nicht gespeichert werden. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The result could not be saved because its folder is not writable.</source>
        <translation>Das Ergebnis konnte nicht gespeichert werden, weil der Ordner schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>An unexpected error occurred in the program.</source>
        <translation>Im Programm ist ein unerwarteter Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Your conversations are safe and can still be read.</source>
        <translation>Ihre Unterhaltungen sind sicher und können weiterhin gelesen werden.</translation>
    </message>
    <message>
        <source>Your message and the text of the reply are kept.</source>
        <translation>Ihre Nachricht und der Text der Antwort bleiben erhalten.</translation>
    </message>
    <message>
        <source>Your message and the conversation are kept.</source>
        <translation>Ihre Nachricht und die Unterhaltung bleiben erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reload the model</source>
        <translation>Modell neu laden</translation>
    </message>
    <message>
        <source>Supported are images (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), videos (MP4, MOV, WebM, MKV, AVI, MTS, WMV) and audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).</source>
        <translation>Unterstützt werden Bilder (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), Videos (MP4, MOV, WebM, MKV, AVI, MTS, WMV) und Audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).</translation>
    </message>
    <message>
        <source>The image is too large. Images may have up to %1 megapixels and %2. Save it smaller.</source>
        <translation>Das Bild ist zu groß. Bilder dürfen bis zu %1 Megapixel und %2 haben. Speichern Sie es kleiner.</translation>
    </message>
    <message>
        <source>The video is too large. Frames may have up to %1 megapixels. Save it in a smaller size.</source>
        <translation>Das Video ist zu groß. Einzelbilder dürfen bis zu %1 Megapixel haben. Speichern Sie es in einer kleineren Größe.</translation>
    </message>
    <message>
        <source>The audio has too many channels or an unusual sample rate. Save it as stereo at 48 kHz.</source>
        <translation>Die Audiodatei hat zu viele Kanäle oder eine ungewöhnliche Abtastrate. Speichern Sie sie in Stereo mit 48 kHz.</translation>
    </message>
    <message>
        <source>The image is damaged or incomplete. Open it in another program and save it again, or copy it again from its source.</source>
        <translation>Das Bild ist beschädigt oder unvollständig. Öffnen Sie es in einem anderen Programm, und speichern Sie es neu, oder kopieren Sie es noch einmal von seinem Ursprungsort.</translation>
    </message>
    <message>
        <source>The video is damaged or incomplete and none of it can be shown. Copy it again from its source.</source>
        <translation>Das Video ist beschädigt oder unvollständig, und nichts davon kann angezeigt werden. Kopieren Sie es noch einmal von seinem Ursprungsort.</translation>
    </message>
    <message>
        <source>The audio is damaged or incomplete and none of it can be played. Copy it again from its source.</source>
        <translation>Die Audiodatei ist beschädigt oder unvollständig, und nichts davon kann wiedergegeben werden. Kopieren Sie sie noch einmal von ihrem Ursprungsort.</translation>
    </message>
    <message>
        <source>The image file contains no image. Choose another file, or save it again with another program.</source>
        <translation>Die Bilddatei enthält kein Bild. Wählen Sie eine andere Datei, oder speichern Sie sie mit einem anderen Programm neu.</translation>
    </message>
    <message>
        <source>The video contains no frames. Choose another file, or export it again.</source>
        <translation>Das Video enthält keine Einzelbilder. Wählen Sie eine andere Datei, oder exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The audio file is empty. Record or export it again.</source>
        <translation>Die Audiodatei ist leer. Nehmen Sie sie neu auf, oder exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The file contains no media. Choose another file.</source>
        <translation>Die Datei enthält keine Medien. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The image could not be opened: decoding it failed. Save it again with another program.</source>
        <translation>Beim Lesen des Bildes ist ein schwerer Fehler aufgetreten, daher wurde es nicht geöffnet. Speichern Sie es mit einem anderen Programm neu.</translation>
    </message>
    <message>
        <source>The video could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>Beim Lesen des Videos ist ein schwerer Fehler aufgetreten, daher wurde es nicht geöffnet. Konvertieren Sie es mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>The audio could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>Beim Lesen der Audiodatei ist ein schwerer Fehler aufgetreten, daher wurde sie nicht geöffnet. Konvertieren Sie sie mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>This file could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>Beim Lesen dieser Datei ist ein schwerer Fehler aufgetreten, daher wurde sie nicht geöffnet. Konvertieren Sie sie mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>This file type is not supported.</source>
        <translation>Dieser Dateityp wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The image is stored as %1, which cannot be read. Save it as PNG or JPEG.</source>
        <translation>Das Bild liegt als %1 vor und kann daher nicht gelesen werden. Speichern Sie es als PNG oder JPEG.</translation>
    </message>
    <message>
        <source>The video is stored as %1, which cannot be decoded. Convert it to MP4 with H.264.</source>
        <translation>Das Video liegt als %1 vor und kann daher nicht dekodiert werden. Konvertieren Sie es in MP4 mit H.264.</translation>
    </message>
    <message>
        <source>The audio is stored as %1, which cannot be decoded. Convert it to WAV, FLAC or MP3.</source>
        <translation>Die Audiodatei liegt als %1 vor und kann daher nicht dekodiert werden. Konvertieren Sie sie in WAV, FLAC oder MP3.</translation>
    </message>
    <message>
        <source>The file is stored as %1, which cannot be read.</source>
        <translation>Die Datei liegt als %1 vor und kann daher nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, another program may be writing it, or access to it is not permitted.</source>
        <translation>Eine Datei konnte nicht gelesen werden. Möglicherweise wurde sie verschoben, ein anderes Programm schreibt sie gerade, oder der Zugriff ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The data, the settings and the model do not fit together. The details say what to change.</source>
        <translation>Die Daten, die Einstellungen und das Modell passen nicht zusammen. In den Details steht, was zu ändern ist.</translation>
    </message>
    <message>
        <source>A file of the data could not be read. It may have been moved, or access to it is not permitted.</source>
        <translation>Eine Datei der Daten konnte nicht gelesen werden. Möglicherweise wurde sie verschoben, oder der Zugriff ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller batch, or close other programs.</source>
        <translation>Der Speicher reichte nicht aus. Wählen Sie eine kleinere Batchgröße, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then resume the run: its last checkpoint is kept.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz, und setzen Sie dann den Lauf fort: Sein letzter Checkpoint bleibt erhalten.</translation>
    </message>
    <message>
        <source>The folder of the run cannot be written, or another program trains in it.</source>
        <translation>Der Ordner des Laufs ist nicht beschreibbar, oder ein anderes Programm trainiert darin.</translation>
    </message>
    <message>
        <source>The compute device does not respond. Resume the run after a restart: its last checkpoint is kept.</source>
        <translation>Das Rechengerät reagiert nicht. Setzen Sie den Lauf nach einem Neustart fort: Sein letzter Checkpoint bleibt erhalten.</translation>
    </message>
    <message>
        <source>Training ended unexpectedly. Resume the run: its last checkpoint is kept.</source>
        <translation>Das Training wurde unerwartet beendet. Setzen Sie den Lauf fort: Sein letzter Checkpoint bleibt erhalten.</translation>
    </message>
    <message>
        <source>The loss is no longer a number, so training stopped. Start a new run with a lower learning rate; the last checkpoint is from before.</source>
        <translation>Der Verlust ist keine Zahl mehr, daher wurde das Training gestoppt. Starten Sie einen neuen Lauf mit einer niedrigeren Lernrate; der letzte Checkpoint stammt aus der Zeit davor.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller size, or close other programs.</source>
        <translation>Der Speicher reichte nicht aus. Wählen Sie eine kleinere Größe, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The compute device is not available or has stopped working. Restart the program, or continue on the processor.</source>
        <translation>Das Rechengerät ist nicht verfügbar oder funktioniert nicht mehr. Starten Sie das Programm neu, oder fahren Sie auf dem Prozessor fort.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, or access to it is not permitted. Put it back, or choose the files again.</source>
        <translation>Eine Datei konnte nicht gelesen werden. Möglicherweise wurde sie verschoben, oder der Zugriff darauf ist nicht erlaubt. Legen Sie sie zurück, oder wählen Sie die Dateien erneut.</translation>
    </message>
    <message>
        <source>A file of this model is no longer where it was. Put it back, or make the model again.</source>
        <translation>Eine Datei dieses Modells ist nicht mehr an ihrem Ort. Legen Sie sie zurück, oder erstellen Sie das Modell neu.</translation>
    </message>
    <message>
        <source>The description of this model cannot be used on this computer. Make the model again from its files.</source>
        <translation>Die Beschreibung dieses Modells kann auf diesem Computer nicht verwendet werden. Erstellen Sie das Modell neu aus seinen Dateien.</translation>
    </message>
    <message>
        <source>A file of this model is not the one that it was made of. Put that one back, or make the model again.</source>
        <translation>Eine Datei dieses Modells ist nicht die, aus der es erstellt wurde. Legen Sie die ursprüngliche zurück, oder erstellen Sie das Modell neu.</translation>
    </message>
    <message>
        <source>The parts of this model do not belong together. Choose parts that were published together.</source>
        <translation>Die Teile dieses Modells gehören nicht zusammen. Wählen Sie Teile, die gemeinsam veröffentlicht wurden.</translation>
    </message>
    <message>
        <source>A weights file is damaged or incomplete. Download or copy it again from its source.</source>
        <translation>Eine Gewichtsdatei ist beschädigt oder unvollständig. Laden oder kopieren Sie sie erneut aus ihrer Quelle.</translation>
    </message>
    <message>
        <source>A model with this name exists already. Choose another name.</source>
        <translation>Es gibt bereits ein Modell mit diesem Namen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There was not enough memory for this model. Close other programs, or use a smaller model.</source>
        <translation>Der Speicher reichte für dieses Modell nicht aus. Schließen Sie andere Programme, oder verwenden Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The folder of the models cannot be written. Check the disk and its permissions.</source>
        <translation>Der Ordner der Modelle ist nicht beschreibbar. Prüfen Sie den Datenträger und seine Berechtigungen.</translation>
    </message>
    <message>
        <source>The examination ended unexpectedly; nothing was changed. Try again.</source>
        <translation>Die Untersuchung wurde unerwartet beendet; es wurde nichts verändert. Versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>ExaminedPartRow</name>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>does not belong here</source>
        <translation>gehört nicht hierher</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>nicht enthalten</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>Dateien ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Show %n file(s)</source>
        <translation>
            <numerusform>%n Datei anzeigen</numerusform>
            <numerusform>%n Dateien anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExaminedParts</name>
    <message>
        <source>%1 (of %2)</source>
        <extracomment>%1: name of a licence; %2: a family of networks, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>%1 (von %2)</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>Lizenz unbekannt</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Web page (one HTML file)</source>
        <translation>Webseite (eine HTML-Datei)</translation>
    </message>
    <message>
        <source>Markdown with a folder of media</source>
        <translation>Markdown mit Medienordner</translation>
    </message>
    <message>
        <source>JSON, to import it again</source>
        <translation>JSON, zum erneuten Importieren</translation>
    </message>
</context>
<context>
    <name>FailurePart</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what happened, and what is kept</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Use the processor for this run</source>
        <translation>Prozessor für diese Sitzung verwenden</translation>
    </message>
    <message>
        <source>Load the model again on the processor, where replies take longer, until the program is closed</source>
        <translation>Modell neu laden und bis zum Beenden des Programms den Prozessor verwenden; Antworten dauern dort länger</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File name</source>
        <extracomment>The label of a field</extracomment>
        <translation>Dateiname</translation>
    </message>
</context>
<context>
    <name>FileDialogFooter</name>
    <message>
        <source>“%1” already exists here. Do you want to replace it?</source>
        <extracomment>%1: file name</extracomment>
        <translation>„%1“ ist hier bereits vorhanden. Möchten Sie die Datei ersetzen?</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>Geben Sie einen Dateinamen ein.</translation>
    </message>
    <message>
        <source>This file name is too long.</source>
        <translation>Dieser Dateiname ist zu lang.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Dieser Ordner existiert nicht.</translation>
    </message>
    <message>
        <source>You may not write to this folder. Choose another one.</source>
        <translation>Sie dürfen nicht in diesen Ordner schreiben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A folder has this name. Choose another name.</source>
        <translation>Ein Ordner hat bereits diesen Namen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>File type</source>
        <extracomment>The label of a list of file types</extracomment>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <extracomment>Attaches the chosen files to the message</extracomment>
        <translation>
            <numerusform>%n Datei anhängen</numerusform>
            <numerusform>%n Dateien anhängen</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>No files of this type in this folder</source>
        <translation>Keine Dateien dieses Typs in diesem Ordner</translation>
    </message>
    <message>
        <source>No folders in this folder</source>
        <translation>Keine Ordner in diesem Ordner</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in conversation</source>
        <translation>In der Unterhaltung suchen</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The number of a hit and how many there are, such as &quot;3 of 12&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <extracomment>A key combination</extracomment>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>A key</extracomment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>%1 and will be left out</source>
        <extracomment>%1: a finding such as &quot;3 files are missing&quot;</extracomment>
        <translation>%1 (beim Training ausgelassen)</translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>Hides the items of a finding</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An item of the data, and what is wrong with it</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>%n anzeigen</numerusform>
            <numerusform>Alle %n anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderPath</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>Position in a clip and its duration, such as &quot;0:01.2 / 0:02.5&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>GalleryClip</name>
    <message>
        <source>File missing or damaged</source>
        <translation>Datei fehlt oder ist beschädigt</translation>
    </message>
</context>
<context>
    <name>GalleryHeader</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>Galerie durchsuchen</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>Mit Anhängen</translation>
    </message>
    <message>
        <source>Show the media that you attached, too</source>
        <translation>Auch Medien anzeigen, die Sie angehängt haben</translation>
    </message>
</context>
<context>
    <name>GalleryMenu</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>In der Großansicht öffnen</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>In der Unterhaltung zeigen</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>Noch keine Medien</translation>
    </message>
    <message>
        <source>Try other words, or show all media.</source>
        <translation>Versuchen Sie andere Wörter, oder zeigen Sie alle Medien an.</translation>
    </message>
    <message>
        <source>The images, videos and audio that you generate appear here, from all conversations.</source>
        <translation>Hier erscheinen die Bilder, Videos und Audioclips, die Sie generieren, aus allen Unterhaltungen.</translation>
    </message>
</context>
<context>
    <name>GalleryTile</name>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>In der Unterhaltung zeigen</translation>
    </message>
</context>
<context>
    <name>GeneratingIndicator</name>
    <message>
        <source>Generating…</source>
        <translation>Wird erzeugt …</translation>
    </message>
</context>
<context>
    <name>GenerationDetails</name>
    <message>
        <source>Generation details</source>
        <translation>Details zur Erzeugung</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of the copied details: label and value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HardwareDialog</name>
    <message>
        <source>Hardware check</source>
        <translation>Hardwareprüfung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a row of the hardware check and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>ImagePart</name>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of an image in pixels</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>View full size</source>
        <translation>In voller Größe anzeigen</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KnownWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of words that the model knows, such as &quot;Things&quot;, and the words or their number</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What can I ask?</source>
        <translation>Was kann ich fragen?</translation>
    </message>
</context>
<context>
    <name>KnownWordsDialog</name>
    <message>
        <source>What can I ask?</source>
        <translation>Was kann ich fragen?</translation>
    </message>
    <message>
        <source>This model is small: it understands short English requests made of these words. Name a thing and its colour, a place, and for a video a motion. You can also send it an image, a video or audio and ask what it is.</source>
        <translation>Dieses Modell ist klein: Es versteht kurze englische Anfragen aus diesen Wörtern. Nennen Sie ein Ding und seine Farbe, einen Ort und für ein Video eine Bewegung. Sie können ihm auch ein Bild, ein Video oder Audio senden und fragen, was es ist.</translation>
    </message>
</context>
<context>
    <name>LatestButton</name>
    <message>
        <source>Latest</source>
        <extracomment>Button: scroll down to the latest message</extracomment>
        <translation>Neueste</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>replies that have arrived</comment>
        <translation>
            <numerusform>%n neue</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>NExT-GPT is already running; its window was raised.</source>
        <translation>NExT-GPT läuft bereits; das Fenster wurde in den Vordergrund geholt.</translation>
    </message>
    <message>
        <source>this profile is in use by a program that does not respond; end it, or choose another folder with --profile.</source>
        <translation>Dieses Profil wird von einem Programm verwendet, das nicht reagiert; beenden Sie es, oder wählen Sie mit --profile einen anderen Ordner.</translation>
    </message>
    <message>
        <source>NExT-GPT is already running and has taken over this request.</source>
        <translation>NExT-GPT läuft bereits und hat diese Anforderung übernommen.</translation>
    </message>
    <message>
        <source>NExT-GPT is already running as an older version, which only raised its window. End it to use this version.</source>
        <translation>NExT-GPT läuft bereits in einer älteren Version, die nur ihr Fenster in den Vordergrund geholt hat. Beenden Sie die ältere Version, um diese zu verwenden.</translation>
    </message>
    <message>
        <source>this profile is in use on the computer “%1”; close the program there first.</source>
        <translation>Dieses Profil wird auf dem Computer „%1“ verwendet; schließen Sie zuerst dort das Programm.</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Folder of the conversations and settings.</source>
        <translation>Ordner der Unterhaltungen und Einstellungen.</translation>
    </message>
    <message>
        <source>Folder of the model, containing bundle.json.</source>
        <translation>Ordner des Modells mit bundle.json.</translation>
    </message>
    <message>
        <source>Compute device: auto, cpu or cuda:N.</source>
        <translation>Rechengerät: auto, cpu oder cuda:N.</translation>
    </message>
    <message>
        <source>Theme for this run: light, dark or system.</source>
        <translation>Farbschema für diesen Start: light, dark oder system.</translation>
    </message>
    <message>
        <source>Scale factor of the window&apos;s contents.</source>
        <translation>Skalierungsfaktor des Fensterinhalts.</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>Größe des Fensters in Pixeln.</translation>
    </message>
    <message>
        <source>Send this message when the window is shown.</source>
        <translation>Diese Nachricht senden, sobald das Fenster erscheint.</translation>
    </message>
    <message>
        <source>Save a screenshot of the window and exit.</source>
        <translation>Ein Bildschirmfoto des Fensters speichern und beenden.</translation>
    </message>
    <message>
        <source>Delay before the screenshot.</source>
        <translation>Wartezeit vor dem Bildschirmfoto.</translation>
    </message>
    <message>
        <source>Engine to use instead: scripted:FILE.json.</source>
        <translation>Stattdessen zu verwendende Engine: scripted:FILE.json.</translation>
    </message>
    <message>
        <source>Try “nextgpt --help”.</source>
        <translation>Versuchen Sie „nextgpt --help“.</translation>
    </message>
    <message>
        <source>Chat with a multimodal model that reads and generates text, images, videos and audio. Everything stays on this computer.
Commands without a window: nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check; each has --help.</source>
        <translation>Chatten Sie mit einem multimodalen Modell, das Texte, Bilder, Videos und Audio liest und erzeugt. Alles bleibt auf diesem Computer.
Befehle ohne Fenster: nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check; alle bieten --help.</translation>
    </message>
    <message>
        <source>Images, videos or audio files to attach.</source>
        <translation>Anzuhängende Bilder, Videos oder Audiodateien.</translation>
    </message>
    <message>
        <source>Attach an image, a video or an audio file (repeatable).</source>
        <translation>Ein Bild, ein Video oder eine Audiodatei anhängen (mehrfach verwendbar).</translation>
    </message>
    <message>
        <source>the text of --say is too long; a message can hold %1 bytes</source>
        <translation>Der Text von --say ist zu lang; eine Nachricht kann %1 Bytes aufnehmen</translation>
    </message>
    <message>
        <source>“%1” is a folder; name the files in it</source>
        <translation>„%1“ ist ein Ordner; geben Sie die Dateien darin an</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file</source>
        <translation>„%1“ ist weder ein Befehl noch eine Datei</translation>
    </message>
</context>
<context>
    <name>LegendChip</name>
    <message>
        <source>Hide this curve</source>
        <translation>Diese Kurve ausblenden</translation>
    </message>
    <message>
        <source>Show this curve</source>
        <translation>Diese Kurve einblenden</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of %1</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Lizenz von %1</translation>
    </message>
    <message>
        <source>“%1” is published under the licence “%2”. Read its text before you accept it:</source>
        <extracomment>%1: name of a part of a model; %2: name of a licence</extracomment>
        <translation>„%1“ ist unter der Lizenz „%2“ veröffentlicht. Lesen Sie den Lizenztext, bevor Sie sie akzeptieren:</translation>
    </message>
    <message>
        <source>Address of the licence</source>
        <translation>Adresse der Lizenz</translation>
    </message>
    <message>
        <source>Licences of models can forbid some uses, such as commercial ones. Your acceptance is recorded with the date beside the files.</source>
        <translation>Lizenzen von Modellen können bestimmte Verwendungen untersagen, etwa kommerzielle. Ihre Zustimmung wird mit Datum neben den Dateien festgehalten.</translation>
    </message>
    <message>
        <source>Accept and import…</source>
        <translation>Akzeptieren und importieren …</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>Akzeptieren und herunterladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LinkPrompt</name>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>NExT-GPT</source>
        <extracomment>%1: title of the conversation</extracomment>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>%1 – NExT-GPT</source>
        <translation>%1 – NExT-GPT</translation>
    </message>
    <message>
        <source>%1 % · %2</source>
        <extracomment>%1: how much of a reply is generated, as a percentage; %2: title of the window</extracomment>
        <translation>%1 % · %2</translation>
    </message>
</context>
<context>
    <name>MakeForm</name>
    <message>
        <source>“%1” is ready.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>„%1“ ist bereit.</translation>
    </message>
    <message>
        <source>Nothing is missing, and the parts belong together: %1.</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>Es fehlt nichts, und die Teile gehören zusammen: %1.</translation>
    </message>
    <message>
        <source>No model can be made of these files yet. Add what is missing, or leave out what does not belong here.</source>
        <translation>Aus diesen Dateien kann noch kein Modell erstellt werden. Fügen Sie hinzu, was fehlt, oder lassen Sie weg, was nicht hierher gehört.</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Make model</source>
        <translation>Modell erstellen</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Im Chat verwenden</translation>
    </message>
    <message>
        <source>Make another model</source>
        <translation>Weiteres Modell erstellen</translation>
    </message>
</context>
<context>
    <name>MakerView</name>
    <message>
        <source>Make a model from files</source>
        <translation>Modell aus Dateien erstellen</translation>
    </message>
    <message>
        <source>Weights, tokenizers and configurations are recognised by their content, whatever their names are. The model refers to them in place; nothing is copied.</source>
        <translation>Gewichte, Tokenizer und Konfigurationen werden unabhängig von ihrem Namen am Inhalt erkannt. Das Modell verweist auf sie an ihrem Ort; es wird nichts kopiert.</translation>
    </message>
    <message>
        <source>The files are being examined…</source>
        <translation>Dateien werden untersucht …</translation>
    </message>
    <message>
        <source>What the files are</source>
        <translation>Inhalt der Dateien</translation>
    </message>
</context>
<context>
    <name>MarkdownReader</name>
    <message>
        <source>[image from %1, not loaded] </source>
        <translation>[Bild von %1, nicht geladen] </translation>
    </message>
</context>
<context>
    <name>MediaSetting</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führungsstärke</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>More steps take longer and usually add detail</source>
        <translation>Mehr Schritte dauern länger und bringen meist mehr Details</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Modality and name of a setting, such as &quot;Images: Steps&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reset %1: %2</source>
        <extracomment>Modality and name of a setting</extracomment>
        <translation>Zurücksetzen – %1: %2</translation>
    </message>
</context>
<context>
    <name>MediaSettings</name>
    <message>
        <source>Generation</source>
        <translation>Erzeugung</translation>
    </message>
    <message>
        <source>Reproducibility</source>
        <translation>Reproduzierbarkeit</translation>
    </message>
    <message>
        <source>Fixed seed</source>
        <translation>Fester Startwert</translation>
    </message>
    <message>
        <source>The same prompt then gives the same result</source>
        <translation>Derselbe Prompt ergibt dann dasselbe Ergebnis</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
    <message>
        <source>Reply actions</source>
        <translation>Aktionen zur Antwort</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Generate another reply; this one is kept</source>
        <translation>Eine weitere Antwort erzeugen; diese bleibt erhalten</translation>
    </message>
    <message>
        <source>Save the video with this audio as its audio track</source>
        <translation>Das Video mit diesem Audio als Tonspur speichern</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Reply with an image</source>
        <translation>Mit einem Bild antworten</translation>
    </message>
    <message>
        <source>Send the same message again and ask for an image</source>
        <translation>Dieselbe Nachricht erneut senden und ein Bild anfordern</translation>
    </message>
    <message>
        <source>Save video with audio</source>
        <translation>Video mit Ton speichern</translation>
    </message>
    <message>
        <source>How this reply was generated</source>
        <translation>Wie diese Antwort erzeugt wurde</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Nachricht löschen</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>You, %1</source>
        <extracomment>%1: time of day</extracomment>
        <translation>Sie, %1</translation>
    </message>
    <message>
        <source>Reply, %1</source>
        <translation>Antwort, %1</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Open link…</source>
        <translation>Link öffnen …</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>Nachricht auswählen</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Nachricht löschen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
</context>
<context>
    <name>MetricTile</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a number and the number</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MissingPart</name>
    <message>
        <source>This file is damaged or missing</source>
        <translation>Diese Datei ist beschädigt oder fehlt</translation>
    </message>
    <message>
        <source>Locate…</source>
        <extracomment>Chooses the file of a medium again</extracomment>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Copy path</source>
        <extracomment>Copies where the file was</extracomment>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>Modalities</name>
    <message>
        <source>text</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>This model cannot generate images</source>
        <translation>Dieses Modell kann keine Bilder erzeugen</translation>
    </message>
    <message>
        <source>Stop this image</source>
        <translation>Dieses Bild stoppen</translation>
    </message>
    <message>
        <source>How closely the image follows the prompt</source>
        <translation>Wie genau das Bild dem Prompt folgt</translation>
    </message>
    <message>
        <source>video</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>Video</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>This model cannot generate videos</source>
        <translation>Dieses Modell kann keine Videos erzeugen</translation>
    </message>
    <message>
        <source>Stop this video</source>
        <translation>Dieses Video stoppen</translation>
    </message>
    <message>
        <source>How closely the video follows the prompt</source>
        <translation>Wie genau das Video dem Prompt folgt</translation>
    </message>
    <message>
        <source>audio</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>This model cannot generate audio</source>
        <translation>Dieses Modell kann kein Audio erzeugen</translation>
    </message>
    <message>
        <source>Stop this audio clip</source>
        <translation>Diesen Audioclip stoppen</translation>
    </message>
    <message>
        <source>How closely the audio follows the prompt</source>
        <translation>Wie genau das Audio dem Prompt folgt</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save video</source>
        <translation>Video speichern</translation>
    </message>
    <message>
        <source>Save audio</source>
        <translation>Audio speichern</translation>
    </message>
</context>
<context>
    <name>ModelOutputs</name>
    <message>
        <source>Generates %1</source>
        <extracomment>%1: what a model generates, such as &quot;text, image, audio&quot;</extracomment>
        <translation>Erzeugt %1</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1, in use</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>%1, in Verwendung</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>The chat uses this model</extracomment>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Im Chat verwenden</translation>
    </message>
    <message>
        <source>Show the folder of “%1”</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>Ordner von „%1“ anzeigen</translation>
    </message>
    <message>
        <source>“%1” is in use; use another model to remove it</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>„%1“ wird verwendet; verwenden Sie ein anderes Modell, um es zu entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>„%1“ entfernen …</translation>
    </message>
    <message>
        <source>The files of the model are being verified…</source>
        <translation>Dateien des Modells werden geprüft …</translation>
    </message>
</context>
<context>
    <name>ModelStatusCard</name>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <extracomment>The model is only a demonstration</extracomment>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
</context>
<context>
    <name>ModelsHeader</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
</context>
<context>
    <name>NonFiniteNotice</name>
    <message>
        <source>Load anyway</source>
        <translation>Trotzdem laden</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OfferedContent</name>
    <message>
        <source>, </source>
        <extracomment>Between file names</extracomment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: file names, %n: a number of files</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be attached</source>
        <translation>Dies kann nicht angehängt werden</translation>
    </message>
    <message numerus="yes">
        <source>This message already has %n attachment(s), the most it can hold.</source>
        <translation>
            <numerusform>Diese Nachricht hat bereits %n Anhang; mehr kann sie nicht aufnehmen.</numerusform>
            <numerusform>Diese Nachricht hat bereits %n Anhänge; mehr kann sie nicht aufnehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>%n weitere Datei wurde nicht angehängt: In eine Nachricht passen höchstens %1.</numerusform>
            <numerusform>%n weitere Dateien wurden nicht angehängt: In eine Nachricht passen höchstens %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not attached. Attach the files in them instead.</source>
        <translation>
            <numerusform>%n Ordner nicht angehängt. Hängen Sie stattdessen die Dateien darin an.</numerusform>
            <numerusform>%n Ordner nicht angehängt. Hängen Sie stattdessen die Dateien darin an.</numerusform>
        </translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and attach it.</source>
        <translation>Eine Webadresse kann nicht angehängt werden. Speichern Sie zuerst die Datei, und hängen Sie sie dann an.</translation>
    </message>
    <message>
        <source>Folders cannot be attached. Drop the files in them instead.</source>
        <translation>Ordner können nicht angehängt werden. Legen Sie stattdessen die Dateien darin ab.</translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and drop it here.</source>
        <translation>Eine Webadresse kann nicht angehängt werden. Speichern Sie zuerst die Datei, und legen Sie sie dann hier ab.</translation>
    </message>
    <message>
        <source>Drop to insert the text</source>
        <translation>Zum Einfügen des Textes ablegen</translation>
    </message>
    <message>
        <source>Only images, videos, audio clips and text can be dropped here.</source>
        <translation>Hier können nur Bilder, Videos, Audioclips und Texte abgelegt werden.</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Zum Anhängen ablegen</translation>
    </message>
    <message>
        <source>The image is attached to your message.</source>
        <translation>Das Bild wird an Ihre Nachricht angehängt.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n are attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>Nur %n Datei wird angehängt: In eine Nachricht passen höchstens %1.</numerusform>
            <numerusform>Nur die ersten %n werden angehängt: In eine Nachricht passen höchstens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders are left out.</source>
        <translation>Ordner werden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>OutputSelector</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>Output: the model decides</extracomment>
        <translation>Auto</translation>
    </message>
</context>
<context>
    <name>OwnModelsView</name>
    <message>
        <source>Your models</source>
        <translation>Ihre Modelle</translation>
    </message>
    <message>
        <source>The chat uses one model at a time. Each one understands text, images, videos and audio; the list says what it generates.</source>
        <translation>Der Chat verwendet jeweils ein Modell. Jedes versteht Texte, Bilder, Videos und Audio; die Liste zeigt, was es erzeugt.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <source>Use a model that does not fit into memory?</source>
        <translation>Modell verwenden, das nicht in den Speicher passt?</translation>
    </message>
    <message>
        <source>%1 Replies can take very long, and other programs can become slow or be ended by the system.</source>
        <extracomment>%1: a sentence with how much memory a model needs and how much there is</extracomment>
        <translation>%1 Antworten können sehr lange dauern, und andere Programme können langsam oder vom System beendet werden.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Remove this model?</source>
        <translation>Dieses Modell entfernen?</translation>
    </message>
    <message>
        <source>The folder that the program made for “%1” is moved to the trash of the desktop. Files elsewhere that it refers to stay where they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>Der Ordner, den das Programm für „%1“ erstellt hat, wird in den Papierkorb des Systems verschoben. Dateien an anderen Orten, auf die er verweist, bleiben dort.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Zurück zum Chat</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>PartText</name>
    <message>
        <source>Generating text</source>
        <translation>Text wird erzeugt</translation>
    </message>
    <message>
        <source>Generating image</source>
        <translation>Bild wird erzeugt</translation>
    </message>
    <message>
        <source>Generating video</source>
        <translation>Video wird erzeugt</translation>
    </message>
    <message>
        <source>Generating audio</source>
        <translation>Audio wird erzeugt</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Reading attachments</source>
        <translation>Anhänge werden gelesen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Wird dekodiert</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <extracomment>%1 is what is happening, for example &quot;Generating image&quot;.</extracomment>
        <translation>%1: Schritt %2 von %3</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>Time left in minutes and seconds.</extracomment>
        <translation>noch %1:%2</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message numerus="yes">
        <source>%n oldest message(s) not used</source>
        <extracomment>The conversation was too long for the model.</extracomment>
        <translation>
            <numerusform>%n älteste Nachricht nicht verwendet</numerusform>
            <numerusform>%n älteste Nachrichten nicht verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führungsstärke</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Decoding precision</source>
        <extracomment>The number format the decoder computed in; the value is &quot;float16&quot;, &quot;bfloat16&quot; or &quot;float32&quot;.</extracomment>
        <translation>Genauigkeit der Dekodierung</translation>
    </message>
    <message>
        <source>SHA-256 of the model</source>
        <translation>SHA-256 des Modells</translation>
    </message>
    <message>
        <source>Video generated from: %1</source>
        <translation>Video erzeugt aus: %1</translation>
    </message>
    <message>
        <source>Attached video</source>
        <translation>Angehängtes Video</translation>
    </message>
    <message>
        <source>Audio generated from: %1</source>
        <translation>Audio erzeugt aus: %1</translation>
    </message>
    <message>
        <source>Attached audio</source>
        <translation>Angehängtes Audio</translation>
    </message>
    <message>
        <source>Image generated from: %1</source>
        <translation>Bild erzeugt aus: %1</translation>
    </message>
    <message>
        <source>Attached image</source>
        <translation>Angehängtes Bild</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Modelldateien werden geprüft</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <extracomment>%1 is what is happening, %2 the share that is done in percent.</extracomment>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Tokens</source>
        <extracomment>Numbers of tokens of the prompt and of the reply</extracomment>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1 read, %2 written</source>
        <translation>%1 gelesen, %2 geschrieben</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>nach %1 s</translation>
    </message>
    <message>
        <source>Image signal</source>
        <translation>Bildsignal</translation>
    </message>
    <message>
        <source>Video signal</source>
        <translation>Videosignal</translation>
    </message>
    <message>
        <source>Audio signal</source>
        <translation>Audiosignal</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <extracomment>A medium whose generation ended before its first step</extracomment>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Interrupted at %1/%2</source>
        <extracomment>A medium whose generation ended early; %1 of %2 steps were done</extracomment>
        <translation>Unterbrochen bei %1/%2</translation>
    </message>
    <message>
        <source>Stopped at %1/%2</source>
        <translation>Gestoppt bei %1/%2</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Drop folders or files here</source>
        <translation>Ordner oder Dateien hier ablegen</translation>
    </message>
    <message>
        <source>A language model, ImageBind, NExT-GPT&apos;s trained tensors and the decoders that you have</source>
        <translation>Ein Sprachmodell, ImageBind, die trainierten Tensoren von NExT-GPT und die Decoder, die Sie haben</translation>
    </message>
    <message>
        <source>Chosen files and folders</source>
        <translation>Gewählte Dateien und Ordner</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add downloaded parts</source>
        <translation>Heruntergeladene Teile hinzufügen</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>Erneut untersuchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Takes all files out of the list</extracomment>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Leave out “%1”</source>
        <extracomment>%1: name of a file or a folder</extracomment>
        <translation>„%1“ weglassen</translation>
    </message>
</context>
<context>
    <name>PendingPart</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Write a message, or drop an image, a video or an audio file…</source>
        <translation>Nachricht schreiben oder ein Bild, ein Video oder eine Audiodatei ablegen …</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>replies in the queue</comment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Warteschlange anzeigen</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle stoppen</translation>
    </message>
    <message>
        <source>Stop the reply being generated and cancel all that wait, in every conversation</source>
        <translation>Die laufende Antwort stoppen und alle wartenden abbrechen, in sämtlichen Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>being generated</source>
        <translation>wird erzeugt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Vorziehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit without saving?</source>
        <translation>Ohne Speichern beenden?</translation>
    </message>
    <message>
        <source>The last changes could not be saved, because the disk is full or cannot be written. Saving is retried while the program runs. If you quit now, these changes are lost.</source>
        <translation>Die letzten Änderungen konnten nicht gespeichert werden, weil der Datenträger voll oder nicht beschreibbar ist. Das Speichern wird wiederholt, solange das Programm läuft. Wenn Sie es jetzt beenden, gehen diese Änderungen verloren.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Ohne Speichern beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Nicht beenden</translation>
    </message>
</context>
<context>
    <name>ReadoutCard</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop and attach the recording</source>
        <translation>Aufnahme stoppen und anhängen</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <extracomment>A key combination</extracomment>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme stoppen</translation>
    </message>
    <message>
        <source>Record audio: click, or hold down</source>
        <translation>Audio aufnehmen: klicken oder gedrückt halten</translation>
    </message>
    <message>
        <source>Record audio</source>
        <translation>Audio aufnehmen</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Recording, %1</source>
        <translation>Aufnahme, %1</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Mikrofon wird geöffnet …</translation>
    </message>
    <message>
        <source>Saving the recording…</source>
        <translation>Aufnahme wird gespeichert …</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>Zu laut</translation>
    </message>
</context>
<context>
    <name>RecordingFolder</name>
    <message>
        <source>Recording %1</source>
        <translation>Aufnahme %1</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>The recording contains only silence. Check that the microphone is switched on.</source>
        <translation>Die Aufnahme enthält nur Stille. Prüfen Sie, ob das Mikrofon eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The recording reached its maximum length and was stopped. It is attached to your message.</source>
        <translation>Die Aufnahme hat die maximale Länge erreicht und wurde gestoppt. Sie ist an Ihre Nachricht angehängt.</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or choose another in the settings.</source>
        <translation>Es wurde kein Mikrofon gefunden. Schließen Sie eines an, oder wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>The microphone cannot be used. Another program may be using it, or access to it is not permitted.</source>
        <translation>Das Mikrofon kann nicht verwendet werden. Möglicherweise nutzt es ein anderes Programm, oder der Zugriff ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. What was recorded so far is attached to your message.</source>
        <translation>Das Mikrofon wurde getrennt. Das bis dahin Aufgenommene ist an Ihre Nachricht angehängt.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. Nothing was recorded.</source>
        <translation>Das Mikrofon wurde getrennt. Es wurde nichts aufgenommen.</translation>
    </message>
    <message>
        <source>The disk is full. What was recorded so far is attached to your message.</source>
        <translation>Der Datenträger ist voll. Das bis dahin Aufgenommene ist an Ihre Nachricht angehängt.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was recorded. Free some space and try again.</source>
        <translation>Der Datenträger ist voll, daher wurde nichts aufgenommen. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The recording could not be written any further. What was recorded so far is attached to your message.</source>
        <translation>Die Aufnahme konnte nicht weiter geschrieben werden. Das bis dahin Aufgenommene ist an Ihre Nachricht angehängt.</translation>
    </message>
    <message>
        <source>The recording could not be written to the disk. Nothing was recorded.</source>
        <translation>Die Aufnahme konnte nicht auf den Datenträger geschrieben werden. Es wurde nichts aufgenommen.</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Conversation title</source>
        <translation>Titel der Unterhaltung</translation>
    </message>
</context>
<context>
    <name>RunRow</name>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>Validierung %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>Es kann immer nur ein Lauf trainieren</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Im Chat verwenden</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>Mehr zu „%1“</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>In den Papierkorb verschieben …</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Continues a paused run</extracomment>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>Es kann immer nur ein Lauf trainieren</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Writing the model…</source>
        <translation>Modell wird geschrieben …</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Im Chat verwenden</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Trainingsfortschritt</translation>
    </message>
    <message>
        <source>A checkpoint is being written. The run can be resumed later.</source>
        <translation>Ein Checkpoint wird geschrieben. Der Lauf kann später fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Paused: the processor is free, the memory is kept.</source>
        <translation>Pausiert: Der Prozessor ist frei, der Speicher bleibt belegt.</translation>
    </message>
    <message>
        <source>The chat can be used meanwhile; replies take longer.</source>
        <translation>Der Chat kann währenddessen verwendet werden; Antworten dauern länger.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt …</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Understand media</source>
        <extracomment>The first stage of training</extracomment>
        <translation>Medien verstehen</translation>
    </message>
    <message>
        <source>Generate media</source>
        <extracomment>The second stage of training</extracomment>
        <translation>Medien erzeugen</translation>
    </message>
    <message>
        <source>Follow instructions</source>
        <extracomment>The third stage of training</extracomment>
        <translation>Anweisungen befolgen</translation>
    </message>
    <message>
        <source>Encoding-side alignment: the input projection learns from images, videos and audio with captions.</source>
        <translation>Encoderseitige Ausrichtung: Die Eingabeprojektion lernt aus Bildern, Videos und Audio mit Beschreibungen.</translation>
    </message>
    <message>
        <source>Decoding-side alignment: output projections and signal tokens learn from captions alone.</source>
        <translation>Decoderseitige Ausrichtung: Ausgabeprojektionen und Signal-Token lernen allein aus Beschreibungen.</translation>
    </message>
    <message>
        <source>Instruction tuning: adapters of the language model and all projections learn from dialogues.</source>
        <translation>Instruktions-Tuning: Adapter des Sprachmodells und alle Projektionen lernen aus Dialogen.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <extracomment>State of a training run</extracomment>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>State of a training run</extracomment>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of a training run</extracomment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>State of a training run</extracomment>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>State of a training run</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a training run</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Training in another program</source>
        <extracomment>State of a training run</extracomment>
        <translation>Training läuft in einem anderen Programm</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>State of a training run</extracomment>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>total</source>
        <extracomment>A curve of training</extracomment>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>A curve of training: the loss on data that are held back</extracomment>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <extracomment>A curve of training: the part of the loss that is about text</extracomment>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>A curve of training</extracomment>
        <translation>Gradientennorm</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <extracomment>How many tokens are processed in a second</extracomment>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>Steps/s</source>
        <translation>Schritte/s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Each run keeps its settings, curves, samples and checkpoints in a folder of its own.</source>
        <translation>Jeder Lauf bewahrt seine Einstellungen, Kurven, Stichproben und Checkpoints in einem eigenen Ordner auf.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>The chat uses the model in “%1”.</source>
        <extracomment>%1: folder of a model</extracomment>
        <translation>Der Chat verwendet das Modell in „%1“.</translation>
    </message>
    <message>
        <source>Use the default model</source>
        <translation>Standardmodell verwenden</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>Diesen Lauf in den Papierkorb verschieben?</translation>
    </message>
    <message>
        <source>“%1” with its checkpoints, curves and samples is moved to the trash of the desktop. Models that were made from it stay.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>„%1“ wird mit allen Checkpoints, Kurven und Stichproben in den Papierkorb des Systems verschoben. Daraus erstellte Modelle bleiben erhalten.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
</context>
<context>
    <name>SampleComparison</name>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>%1 (with %2)</source>
        <extracomment>A question, and the files that are attached to it</extracomment>
        <translation>%1 (mit %2)</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>At step %1</source>
        <translation>Bei Schritt %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <extracomment>What the data have as the answer</extracomment>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>SaveToast</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the video</source>
        <translation>Position im Video</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <extracomment>A key combination</extracomment>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SectionLabel</name>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
</context>
<context>
    <name>SelectBox</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a setting and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsPanes</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standardwerte wiederherstellen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No matching settings</source>
        <translation>Keine passenden Einstellungen</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model of the chat. It is not changed; the result is a new one.</source>
        <translation>Das Modell des Chats. Es wird nicht verändert; das Ergebnis ist ein neues Modell.</translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation>Anderes Modell …</translation>
    </message>
    <message>
        <source>Model of the chat</source>
        <translation>Modell des Chats</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>“%1” is training. Only one run trains at a time.</source>
        <translation>„%1“ trainiert gerade. Es kann immer nur ein Lauf trainieren.</translation>
    </message>
    <message>
        <source>The data are being checked…</source>
        <translation>Die Daten werden geprüft …</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Restore the last message in an empty field</source>
        <translation>Letzte Nachricht in ein leeres Feld zurückholen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Bilder, Videos und Audio anhängen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>Paste text or an image</source>
        <translation>Text oder ein Bild einfügen</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>Record audio: press twice, or hold down</source>
        <translation>Audio aufnehmen: zweimal drücken oder gedrückt halten</translation>
    </message>
    <message>
        <source>Space, Left, Right</source>
        <translation>Leertaste, Links, Rechts</translation>
    </message>
    <message>
        <source>Play or pause, seek</source>
        <translation>Abspielen oder anhalten, spulen</translation>
    </message>
    <message>
        <source>Comma, Period</source>
        <translation>Komma, Punkt</translation>
    </message>
    <message>
        <source>Previous frame, next frame</source>
        <translation>Vorheriges Einzelbild, nächstes Einzelbild</translation>
    </message>
    <message>
        <source>&lt;, &gt;, L, M, F, S</source>
        <translation>&lt;, &gt;, L, M, F, S</translation>
    </message>
    <message>
        <source>Slower, faster, loop, mute, open in viewer, save frame</source>
        <translation>Langsamer, schneller, Endlosschleife, stumm, Großansicht, Einzelbild speichern</translation>
    </message>
    <message>
        <source>9, 0</source>
        <translation>9, 0</translation>
    </message>
    <message>
        <source>Volume down, volume up</source>
        <translation>Leiser, lauter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop, discard the recording, or close</source>
        <translation>Stoppen, Aufnahme verwerfen oder schließen</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Move to the next area of the window</source>
        <translation>Zum nächsten Bereich des Fensters wechseln</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>In der Unterhaltung blättern</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Unterhaltung umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete the selected conversation (can be undone)</source>
        <translation>Ausgewählte Unterhaltung löschen (kann rückgängig gemacht werden)</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <translation>Strg+Plus, Strg+Minus, Strg+0</translation>
    </message>
    <message>
        <source>Larger text, smaller text, default size</source>
        <translation>Größerer Text, kleinerer Text, Standardgröße</translation>
    </message>
    <message>
        <source>Ctrl+Comma</source>
        <translation>Strg+Komma</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Strg+/</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>In der Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Shift+S</source>
        <translation>Strg+S, Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Save the selected image, video or audio, or choose where</source>
        <translation>Ausgewähltes Bild, Video oder Audio speichern oder den Speicherort wählen</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Strg+G</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Start or end the presentation</source>
        <translation>Präsentation beginnen oder beenden</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>NExT-GPT</source>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>On the button that starts a new conversation</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>New conversation  Ctrl+N</source>
        <extracomment>&quot;Ctrl+N&quot; is a key combination</extracomment>
        <translation>Neue Unterhaltung  Strg+N</translation>
    </message>
</context>
<context>
    <name>SmallerMedium</name>
    <message>
        <source>Try a smaller size (%1 × %2)</source>
        <extracomment>A button; width and height in pixels</extracomment>
        <translation>Kleinere Größe versuchen (%1 × %2)</translation>
    </message>
    <message>
        <source>Try fewer frames (%1)</source>
        <extracomment>A button</extracomment>
        <translation>Weniger Einzelbilder versuchen (%1)</translation>
    </message>
    <message>
        <source>Try a shorter clip (%1 s)</source>
        <extracomment>A button; a length in seconds</extracomment>
        <translation>Kürzeren Clip versuchen (%1 s)</translation>
    </message>
</context>
<context>
    <name>SpeedMenu</name>
    <message>
        <source>Normal speed</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>StalledNotice</name>
    <message>
        <source>Restart the program</source>
        <translation>Programm neu starten</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
</context>
<context>
    <name>StandardFolders</name>
    <message>
        <source>Home</source>
        <extracomment>The user&apos;s own folder</extracomment>
        <translation>Persönlicher Ordner</translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message>
        <source>%1 in, %2 out</source>
        <extracomment>Two modalities, such as &quot;image in, text out&quot;</extracomment>
        <translation>Eingabe: %1, Ausgabe: %2</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a setting and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Decrease: %1</source>
        <translation>Verringern: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Increase: %1</source>
        <translation>Erhöhen: %1</translation>
    </message>
</context>
<context>
    <name>StoppedPart</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>Erneut erzeugen</translation>
    </message>
</context>
<context>
    <name>StorageSettings</name>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Folder of your conversations</source>
        <translation>Ordner Ihrer Unterhaltungen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Space used</source>
        <translation>Belegter Speicherplatz</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What takes room, and its size</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unused files</source>
        <translation>Nicht verwendete Dateien</translation>
    </message>
    <message>
        <source>No conversation refers to them. They can be deleted without losing anything.</source>
        <translation>Keine Unterhaltung verweist auf sie. Sie können gelöscht werden, ohne dass etwas verloren geht.</translation>
    </message>
    <message>
        <source>Free %1</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n conversation(s)</source>
        <translation>
            <numerusform>%n Unterhaltung anzeigen</numerusform>
            <numerusform>Alle %n Unterhaltungen anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete all conversations…</source>
        <translation>Alle Unterhaltungen löschen …</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
</context>
<context>
    <name>StoredConversation</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a conversation and its size</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>„%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>Delete “%1” for good</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>„%1“ endgültig löschen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TrainingHeader</name>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Kein Lauf geöffnet</translation>
    </message>
    <message>
        <source>Start a new run, or open one of the list to see its curves.</source>
        <translation>Starten Sie einen neuen Lauf, oder öffnen Sie einen aus der Liste, um seine Kurven zu sehen.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
</context>
<context>
    <name>TransferSettings</name>
    <message>
        <source>Export and import</source>
        <translation>Export und Import</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Alle exportieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Adds conversations that were exported as JSON</source>
        <translation>Fügt Unterhaltungen hinzu, die als JSON exportiert wurden</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>As JSON with all media, into a new folder beside your last export or in your documents</source>
        <translation>Als JSON mit allen Medien, in einen neuen Ordner neben Ihrem letzten Export oder in Ihren Dokumenten</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Video controls</source>
        <translation>Videosteuerung</translation>
    </message>
    <message>
        <source>Audio controls</source>
        <translation>Audiosteuerung</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Play once</source>
        <translation>Einmal abspielen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Endlosschleife</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <extracomment>%1: playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>Geschwindigkeit: %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Vorheriges Einzelbild</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächstes Einzelbild</translation>
    </message>
    <message>
        <source>No audio device: playing silently</source>
        <translation>Kein Audiogerät: Wiedergabe ohne Ton</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>In der Großansicht öffnen</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <extracomment>Number of a frame of a video and the number of its frames</extracomment>
        <translation>Einzelbild %1 von %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Number of a frame of a video and the number of its frames</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Bearbeiten und erneut senden</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Nachricht löschen</translation>
    </message>
</context>
<context>
    <name>VideoPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 Sekunden</translation>
    </message>
</context>
<context>
    <name>VideoViewer</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
    <message>
        <source>Image controls</source>
        <translation>Bildsteuerung</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
</context>
<context>
    <name>VolumeSlider</name>
    <message>
        <source>Volume: %1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>Lautstärke: %1 %</translation>
    </message>
</context>
<context>
    <name>WindowNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>WindowToasts</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>Training fortsetzen</translation>
    </message>
</context>
<context>
    <name>WritingSettings</name>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Send with Enter</source>
        <translation>Mit Eingabetaste senden</translation>
    </message>
    <message>
        <source>Shift+Enter starts a new line</source>
        <translation>Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Strg+Eingabe sendet, Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Notify when a reply is finished</source>
        <translation>Bei fertiger Antwort benachrichtigen</translation>
    </message>
    <message>
        <source>When it took longer and the window is in the background</source>
        <translation>Wenn sie länger gedauert hat und das Fenster im Hintergrund ist</translation>
    </message>
    <message>
        <source>Title in notifications</source>
        <extracomment>Whether a notification shows the title of the conversation</extracomment>
        <translation>Titel in Benachrichtigungen</translation>
    </message>
    <message>
        <source>Shows the conversation&apos;s title, which others may read on a locked or shared screen</source>
        <translation>Zeigt den Titel der Unterhaltung, den auf einem gesperrten oder geteilten Bildschirm auch andere lesen können</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Announcements</name>
    <message>
        <source>The reply is finished.</source>
        <translation>Die Antwort ist fertig.</translation>
    </message>
    <message>
        <source>The reply could not be completed.</source>
        <translation>Die Antwort konnte nicht abgeschlossen werden.</translation>
    </message>
    <message>
        <source>The training run is finished.</source>
        <translation>Der Trainingslauf ist fertig.</translation>
    </message>
    <message>
        <source>The training run ended with an error.</source>
        <translation>Der Trainingslauf endete mit einem Fehler.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Application</name>
    <message>
        <source>The conversation is not saved because the disk is full. Free some space; saving is retried automatically.</source>
        <translation>Die Unterhaltung ist nicht gespeichert, weil der Datenträger voll ist. Schaffen Sie Platz; das Speichern wird automatisch wiederholt.</translation>
    </message>
    <message>
        <source>The conversation is not saved because the disk cannot be written. Saving is retried automatically.</source>
        <translation>Die Unterhaltung ist nicht gespeichert, weil der Datenträger nicht beschreibbar ist. Das Speichern wird automatisch wiederholt.</translation>
    </message>
    <message>
        <source>This message cannot hold more attachments. The recording is kept and will be offered the next time you start the program.</source>
        <translation>Diese Nachricht kann keine weiteren Anhänge aufnehmen. Die Aufnahme bleibt erhalten und wird beim nächsten Programmstart angeboten.</translation>
    </message>
    <message>
        <source>A recording of %1 was recovered and attached to this message.</source>
        <translation>Eine Aufnahme von %1 wurde wiederhergestellt und an diese Nachricht angehängt.</translation>
    </message>
    <message>
        <source>Recordings with a total length of %1 were recovered and attached to this message.</source>
        <translation>Aufnahmen mit einer Gesamtlänge von %1 wurden wiederhergestellt und an diese Nachricht angehängt.</translation>
    </message>
    <message>
        <source>The settings file was damaged, so all settings were reset. The damaged file is kept.</source>
        <translation>Die Einstellungsdatei war beschädigt, daher wurden alle Einstellungen zurückgesetzt. Die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>The damaged file is kept as “%1”.</source>
        <translation>Die beschädigte Datei bleibt als „%1“ erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. %n message(s) were recovered, %1 could not be read.</source>
        <translation>
            <numerusform>Die Datenbank der Unterhaltungen war beschädigt. Wiederhergestellte Nachrichten: %n, nicht lesbar: %1.</numerusform>
            <numerusform>Die Datenbank der Unterhaltungen war beschädigt. Wiederhergestellte Nachrichten: %n, nicht lesbar: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. Everything that could be read was recovered: %n message(s).</source>
        <translation>
            <numerusform>Die Datenbank der Unterhaltungen war beschädigt. Alles Lesbare wurde wiederhergestellt: %n Nachricht.</numerusform>
            <numerusform>Die Datenbank der Unterhaltungen war beschädigt. Alles Lesbare wurde wiederhergestellt: %n Nachrichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording was ended because the computer went to sleep. It is kept.</source>
        <translation>Die Aufnahme wurde beendet, weil der Computer in den Ruhezustand gewechselt ist. Sie bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your conversations are in a network folder. Use them on one computer at a time, and expect saving to be slower than on this computer&apos;s own disk.</source>
        <translation>Ihre Unterhaltungen liegen in einem Netzwerkordner. Verwenden Sie sie immer nur auf einem Computer gleichzeitig, und rechnen Sie damit, dass das Speichern länger dauert als auf dem eigenen Datenträger dieses Computers.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ChatViewModel</name>
    <message>
        <source>The audio device was disconnected. Playback is paused; press play to continue.</source>
        <translation>Das Audiogerät wurde getrennt. Die Wiedergabe ist angehalten; drücken Sie zum Fortsetzen auf Abspielen.</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>The copied text contains invisible characters. They are marked where it is shown here, but not where you paste it.</source>
        <translation>Der kopierte Text enthält unsichtbare Zeichen. Hier in der Anzeige sind sie markiert, nicht aber dort, wo Sie den Text einfügen.</translation>
    </message>
    <message>
        <source>This file is of another kind than the missing one.</source>
        <translation>Diese Datei ist von anderer Art als die fehlende.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ConversationListModel</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::CrashViewModel</name>
    <message>
        <source>The program did not end properly several times in a row. It was started without the model and without the last conversation. Nothing was deleted.</source>
        <translation>Das Programm wurde mehrmals hintereinander nicht ordnungsgemäß beendet. Es wurde ohne das Modell und ohne die letzte Unterhaltung gestartet. Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>The program did not end properly. The last conversation stays closed until you open it. Nothing was deleted.</source>
        <translation>Das Programm wurde nicht ordnungsgemäß beendet. Die letzte Unterhaltung bleibt geschlossen, bis Sie sie öffnen. Es wurde nichts gelöscht.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DataCheck</name>
    <message numerus="yes">
        <source>%n captioned file(s) can be used</source>
        <translation>
            <numerusform>%n Datei mit Beschreibung verwendbar</numerusform>
            <numerusform>%n Dateien mit Beschreibung verwendbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) can be used</source>
        <translation>
            <numerusform>%n Dialog verwendbar</numerusform>
            <numerusform>%n Dialoge verwendbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captioned file(s)</source>
        <translation>
            <numerusform>%n Datei mit Beschreibung</numerusform>
            <numerusform>%n Dateien mit Beschreibung</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not training data: captions beside media, or a list in JSON, JSON lines or CSV.</source>
        <translation>Dies sind keine Trainingsdaten: Erwartet werden Beschreibungen neben Medien oder eine Liste als JSON, JSON Lines oder CSV.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DesktopNotification</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DownloadListModel</name>
    <message>
        <source>about %1</source>
        <extracomment>%1: a size, such as &quot;2.8 GB&quot;</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>noch %n Stunde</numerusform>
            <numerusform>noch %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>No hash is published for some files: theirs were recorded when they arrived.</source>
        <translation>Für einige Dateien ist kein Hashwert veröffentlicht: Ihre Hashwerte wurden beim Empfang festgehalten.</translation>
    </message>
    <message>
        <source>Every file matches its published hash.</source>
        <translation>Alle Dateien stimmen mit ihrem veröffentlichten Hashwert überein.</translation>
    </message>
    <message>
        <source>The language model that answers and decides what to generate.</source>
        <translation>Das Sprachmodell, das antwortet und entscheidet, was erzeugt wird.</translation>
    </message>
    <message>
        <source>Understands the images, videos and audio that you attach.</source>
        <translation>Versteht die Bilder, Videos und Audiodateien, die Sie anhängen.</translation>
    </message>
    <message>
        <source>Generates images.</source>
        <translation>Erzeugt Bilder.</translation>
    </message>
    <message>
        <source>Generates videos.</source>
        <translation>Erzeugt Videos.</translation>
    </message>
    <message>
        <source>Generates audio.</source>
        <translation>Erzeugt Audio.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DraftViewModel</name>
    <message>
        <source>%1 over the limit</source>
        <translation>%1 über der Grenze</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: %2</source>
        <extracomment>%1: file name, %2: the reason, a sentence</extracomment>
        <translation>„%1“ kann nicht gesendet werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be sent. Remove them to send the message.</source>
        <translation>
            <numerusform>%n Anhang kann nicht gesendet werden. Entfernen Sie ihn, um die Nachricht zu senden.</numerusform>
            <numerusform>%n Anhänge können nicht gesendet werden. Entfernen Sie sie, um die Nachricht zu senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text was inserted. The clipboard also holds an image of it.</source>
        <translation>Der Text wurde eingefügt. Die Zwischenablage enthält auch ein Bild davon.</translation>
    </message>
    <message>
        <source>Dropped image</source>
        <translation>Abgelegtes Bild</translation>
    </message>
    <message>
        <source>Sending is paused until the conversation can be saved again.</source>
        <translation>Das Senden ist angehalten, bis die Unterhaltung wieder gespeichert werden kann.</translation>
    </message>
    <message>
        <source>Insert the first %1</source>
        <extracomment>A part of a long text; %1: a size such as 64 kB</extracomment>
        <translation>Die ersten %1 einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are used only in part. Point at them to see what is left out.</source>
        <translation>
            <numerusform>%n Anhang wird nur teilweise verwendet. Zeigen Sie darauf, um zu sehen, was ausgelassen wird.</numerusform>
            <numerusform>%n Anhänge werden nur teilweise verwendet. Zeigen Sie darauf, um zu sehen, was ausgelassen wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1: file name, %2: what of it is not used, a sentence</extracomment>
        <translation>„%1“: %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::EngineStatus</name>
    <message>
        <source>%1 in use</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Modelldateien werden geprüft … %1 %</translation>
    </message>
    <message>
        <source>Loading model… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Modell wird geladen … %1 %</translation>
    </message>
    <message>
        <source>The model is not loaded.</source>
        <translation>Das Modell ist nicht geladen.</translation>
    </message>
    <message>
        <source>It is loaded when you send a message.</source>
        <translation>Es wird geladen, sobald Sie eine Nachricht senden.</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Motions</source>
        <translation>Bewegungen</translation>
    </message>
    <message numerus="yes">
        <source>The model has not responded for %n second(s). It may be busy with a long step, or stuck. Restarting the program keeps your conversations and drafts.</source>
        <translation>
            <numerusform>Das Modell reagiert seit %n Sekunde nicht. Möglicherweise ist es mit einem langen Schritt beschäftigt, oder es hängt. Bei einem Neustart des Programms bleiben Ihre Unterhaltungen und Entwürfe erhalten.</numerusform>
            <numerusform>Das Modell reagiert seit %n Sekunden nicht. Möglicherweise ist es mit einem langen Schritt beschäftigt, oder es hängt. Bei einem Neustart des Programms bleiben Ihre Unterhaltungen und Entwürfe erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The graphics processor stopped working or is no longer there. Restarting the program keeps your conversations and drafts; then send the question again. On the processor, replies take longer.</source>
        <translation>Der Grafikprozessor funktioniert nicht mehr oder ist nicht mehr vorhanden. Bei einem Neustart des Programms bleiben Ihre Unterhaltungen und Entwürfe erhalten; senden Sie die Frage danach erneut. Auf dem Prozessor dauern Antworten länger.</translation>
    </message>
    <message>
        <source>The graphics processor cannot be used. Connect it or repair its driver and restart the program, or continue on the processor, where replies take longer.</source>
        <translation>Der Grafikprozessor kann nicht verwendet werden. Schließen Sie ihn an, oder reparieren Sie seinen Treiber, und starten Sie das Programm neu. Oder fahren Sie auf dem Prozessor fort, wo Antworten länger dauern.</translation>
    </message>
    <message numerus="yes">
        <source>This model contains invalid numbers in %n tensor(s) and would produce noise, or nothing. It was not loaded. If it was downloaded, download it again.</source>
        <translation>
            <numerusform>Dieses Modell enthält ungültige Zahlen in %n Tensor und würde nur Rauschen oder gar nichts erzeugen. Es wurde nicht geladen. Falls es heruntergeladen wurde, laden Sie es erneut herunter.</numerusform>
            <numerusform>Dieses Modell enthält ungültige Zahlen in %n Tensoren und würde nur Rauschen oder gar nichts erzeugen. Es wurde nicht geladen. Falls es heruntergeladen wurde, laden Sie es erneut herunter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Fault</name>
    <message>
        <source>No connection to %1. Check the network; what has arrived is kept.</source>
        <translation>Keine Verbindung zu %1. Prüfen Sie das Netzwerk; bereits Empfangenes bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 stopped sending. What has arrived is kept; resume later.</source>
        <translation>%1 sendet nicht mehr. Bereits Empfangenes bleibt erhalten; setzen Sie den Download später fort.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is busy and asks to wait %n second(s). Resume after that.</source>
        <translation>
            <numerusform>%1 ist ausgelastet und bittet, %n Sekunde zu warten. Setzen Sie den Download danach fort.</numerusform>
            <numerusform>%1 ist ausgelastet und bittet, %n Sekunden zu warten. Setzen Sie den Download danach fort.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is busy. Resume in a few minutes.</source>
        <translation>%1 ist ausgelastet. Setzen Sie den Download in einigen Minuten fort.</translation>
    </message>
    <message>
        <source>%1 reports an internal error (status %2). Resume later.</source>
        <translation>%1 meldet einen internen Fehler (Status %2). Setzen Sie den Download später fort.</translation>
    </message>
    <message>
        <source>%1 keeps rejecting the download address. Resume later.</source>
        <translation>%1 lehnt die Download-Adresse wiederholt ab. Setzen Sie den Download später fort.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in. Put the name and password into the proxy&apos;s address in the system&apos;s settings, then resume.</source>
        <translation>Der Proxy verlangt eine Anmeldung. Tragen Sie Name und Passwort in den Systemeinstellungen in die Adresse des Proxys ein, und setzen Sie den Download dann fort.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent or saved. Check this computer&apos;s date and network, then resume.</source>
        <translation>Das Zertifikat von %1 ist ungültig, daher wurde nichts gesendet oder gespeichert. Prüfen Sie Datum und Netzwerk dieses Computers, und setzen Sie den Download dann fort.</translation>
    </message>
    <message>
        <source>%1 points to an address that is not safe, so it was not followed. Check the network, or import the file from a folder.</source>
        <translation>%1 verweist auf eine unsichere Adresse, daher wurde sie nicht aufgerufen. Prüfen Sie das Netzwerk, oder importieren Sie die Datei aus einem Ordner.</translation>
    </message>
    <message>
        <source>%1 redirects endlessly. Resume later, or import the file from a folder.</source>
        <translation>%1 leitet die Anforderung endlos weiter. Setzen Sie den Download später fort, oder importieren Sie die Datei aus einem Ordner.</translation>
    </message>
    <message>
        <source>%1 shows “%2” only to people who are signed in, or does not have it. Set HF_TOKEN to your access token and start the program again.</source>
        <translation>%1 zeigt „%2“ nur angemeldeten Personen, oder die Datei ist dort nicht vorhanden. Setzen Sie HF_TOKEN auf Ihr Zugriffstoken, und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>%1 does not accept your access token. Make a new one there, set HF_TOKEN and start the program again.</source>
        <translation>%1 akzeptiert Ihr Zugriffstoken nicht. Erstellen Sie dort ein neues, setzen Sie HF_TOKEN, und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>“%2” needs you to accept its licence at %1. Do so there with the account of your access token, then resume.</source>
        <translation>Für „%2“ müssen Sie die Lizenz auf %1 akzeptieren. Tun Sie dies dort mit dem Konto Ihres Zugriffstokens, und setzen Sie den Download dann fort.</translation>
    </message>
    <message>
        <source>%1 no longer has “%2”. Import it from a folder if you have it.</source>
        <translation>„%2“ ist auf %1 nicht mehr vorhanden. Importieren Sie die Datei aus einem Ordner, falls Sie sie haben.</translation>
    </message>
    <message>
        <source>%1 refuses to deliver “%2” (status %3). Resume later, or import it from a folder.</source>
        <translation>%1 verweigert die Auslieferung von „%2“ (Status %3). Setzen Sie den Download später fort, oder importieren Sie die Datei aus einem Ordner.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE forbids downloads. Start the program without it, or import the files from a folder.</source>
        <translation>HF_HUB_OFFLINE untersagt Downloads. Starten Sie das Programm ohne diese Variable, oder importieren Sie die Dateien aus einem Ordner.</translation>
    </message>
    <message>
        <source>%1 sends an unexpected response for “%2”. Resume later.</source>
        <translation>%1 sendet eine unerwartete Antwort für „%2“. Setzen Sie den Download später fort.</translation>
    </message>
    <message>
        <source>“%2” keeps changing on %1. Resume later.</source>
        <translation>„%2“ ändert sich auf %1 immer wieder. Setzen Sie den Download später fort.</translation>
    </message>
    <message>
        <source>“%1” does not match its checksum. It was deleted and will be fetched again.</source>
        <translation>„%1“ stimmt nicht mit der Prüfsumme überein. Die Datei wurde gelöscht und wird erneut abgerufen.</translation>
    </message>
    <message>
        <source>%1 delivers a different file as “%2”. It was not kept; import the right one from a folder.</source>
        <translation>%1 liefert unter „%2“ eine andere Datei. Sie wurde nicht behalten; importieren Sie die richtige aus einem Ordner.</translation>
    </message>
    <message>
        <source>%1 sends a web page instead of “%2”. If the network asks for a sign-in, sign in with the browser, then resume.</source>
        <translation>%1 sendet statt „%2“ eine Webseite. Falls das Netzwerk eine Anmeldung verlangt, melden Sie sich im Browser an, und setzen Sie den Download dann fort.</translation>
    </message>
    <message>
        <source>“%1” is only a Git LFS pointer and not the file itself. Use the actual file.</source>
        <translation>„%1“ ist nur ein Git-LFS-Zeiger und nicht die Datei selbst. Verwenden Sie die eigentliche Datei.</translation>
    </message>
    <message>
        <source>%1 does not say how large “%2” is, so it cannot be checked. Import it from a folder.</source>
        <translation>%1 gibt die Größe von „%2“ nicht an, daher kann die Datei nicht geprüft werden. Importieren Sie sie aus einem Ordner.</translation>
    </message>
    <message>
        <source>“%1” does not have the published size: it is another version or incomplete. Use the published file.</source>
        <translation>„%1“ hat nicht die veröffentlichte Größe: Die Datei ist eine andere Version oder unvollständig. Verwenden Sie die veröffentlichte.</translation>
    </message>
    <message>
        <source>Needs %1, but %2 are free. Free some space, then start again.</source>
        <translation>%1 werden benötigt, aber nur %2 sind frei. Schaffen Sie Platz, und starten Sie dann erneut.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is lost: free some space, then resume.</source>
        <translation>Der Datenträger ist voll. Es ist nichts verloren: Schaffen Sie Platz, und setzen Sie den Download dann fort.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the folder&apos;s permissions and its disk, then resume.</source>
        <translation>„%1“ kann nicht geschrieben werden. Prüfen Sie die Berechtigungen des Ordners und seinen Datenträger, und setzen Sie den Download dann fort.</translation>
    </message>
    <message>
        <source>Another program is downloading “%1”. Wait until it has finished, then resume.</source>
        <translation>Ein anderes Programm lädt „%1“ gerade herunter. Warten Sie, bis es fertig ist, und setzen Sie den Download dann fort.</translation>
    </message>
    <message>
        <source>“%1” is not in the chosen folder. Choose the folder that has it.</source>
        <translation>„%1“ ist nicht im gewählten Ordner. Wählen Sie den Ordner, der die Datei enthält.</translation>
    </message>
    <message>
        <source>“%1” cannot be read from the chosen folder. Check the device, then import again.</source>
        <translation>„%1“ kann nicht aus dem gewählten Ordner gelesen werden. Prüfen Sie das Gerät, und importieren Sie dann erneut.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::FileChooser</name>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>Bilder, Videos und Audio</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Bilder, Videos und Audio anhängen</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Unterhaltungen importieren</translation>
    </message>
    <message>
        <source>Exported conversations</source>
        <translation>Exportierte Unterhaltungen</translation>
    </message>
    <message>
        <source>Locate the missing file</source>
        <translation>Fehlende Datei suchen</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>On a button that adds conversations from chosen files</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>On a button that adds the chosen files</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add training data</source>
        <translation>Trainingsdaten hinzufügen</translation>
    </message>
    <message>
        <source>Lists of training data</source>
        <translation>Listen mit Trainingsdaten</translation>
    </message>
    <message>
        <source>Add a folder of training data</source>
        <translation>Ordner mit Trainingsdaten hinzufügen</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>Choose the folder of training runs</source>
        <translation>Ordner für Trainingsläufe wählen</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Diesen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the folder that has the files</source>
        <translation>Ordner mit den Dateien wählen</translation>
    </message>
    <message>
        <source>Add parts of a model</source>
        <translation>Teile eines Modells hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder with parts of a model</source>
        <translation>Ordner mit Teilen eines Modells hinzufügen</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::GalleryModel</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Attached without a message</source>
        <translation>Ohne Nachricht angehängt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>When a medium was made, and the title of its conversation</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>A medium (&quot;Image&quot;), the request it was generated from, when it was made and in which conversation</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::HardwareCheck</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1, %2 cores</source>
        <extracomment>%1: name of a processor, %2: number of its cores</extracomment>
        <translation>%1, %2 Kerne</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3</source>
        <extracomment>%1: name of a processor, %2: number of its cores, %3: its vector units, such as &quot;avx2 avx512f&quot;</extracomment>
        <translation>%1, %2 Kerne, %3</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <extracomment>Two amounts of memory</extracomment>
        <translation>%1, davon %2 frei</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>Grafikprozessor</translation>
    </message>
    <message>
        <source>NVIDIA driver</source>
        <translation>NVIDIA-Treiber</translation>
    </message>
    <message>
        <source>Not found, so everything runs on the processor. For a graphics processor from NVIDIA, install its driver.</source>
        <translation>Nicht gefunden, daher läuft alles auf dem Prozessor. Installieren Sie für einen Grafikprozessor von NVIDIA dessen Treiber.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>No model found. Reinstall the program, or name the folder of a model when you start it (--bundle).</source>
        <translation>Kein Modell gefunden. Installieren Sie das Programm neu, oder geben Sie beim Start den Ordner eines Modells an (--bundle).</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Audioausgabe</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again; until then, media play silently.</source>
        <translation>Kein Gerät gefunden. Schließen Sie eines an, und prüfen Sie erneut; bis dahin werden Medien ohne Ton wiedergegeben.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again to record.</source>
        <translation>Kein Gerät gefunden. Schließen Sie zum Aufnehmen eines an, und prüfen Sie erneut.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MediaSaver</name>
    <message>
        <source>Saved in %1</source>
        <extracomment>%1: name of a folder</extracomment>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <extracomment>A conversation was exported; %1: name of a folder</extracomment>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Files changed or moved since then are kept.</source>
        <translation>Seither geänderte oder verschobene Dateien bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MessageListModel</name>
    <message>
        <source>%1 (the clock was wrong)</source>
        <extracomment>%1: date and time of a message</extracomment>
        <translation>%1 (die Uhr ging falsch)</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelListModel</name>
    <message>
        <source>%1 in files that stay where they are</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>%1 in Dateien, die an ihrem Ort bleiben</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>im Programm enthalten</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 can be used.</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>Benötigt etwa %1 Speicher, aber nur %2 sind nutzbar.</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 8 bits: about %1</source>
        <translation>Passt mit dem Sprachmodell in 8 Bit in den Speicher: etwa %1</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 4 bits: about %1</source>
        <translation>Passt mit dem Sprachmodell in 4 Bit in den Speicher: etwa %1</translation>
    </message>
    <message>
        <source>Fits into memory: about %1</source>
        <translation>Passt in den Speicher: etwa %1</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelMaker</name>
    <message>
        <source>The model needs a name.</source>
        <translation>Das Modell braucht einen Namen.</translation>
    </message>
    <message>
        <source>NExT-GPT with %1</source>
        <extracomment>Suggested name of a model; %1: a language model, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>NExT-GPT mit %1</translation>
    </message>
    <message>
        <source>The files are being read…</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>The model is being checked…</source>
        <translation>Modell wird geprüft …</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>%1 von %2 gelesen</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::OwnModels</name>
    <message>
        <source>The chat keeps the model that it has.</source>
        <translation>Der Chat behält sein bisheriges Modell.</translation>
    </message>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>Der Chat verwendet jetzt „%1“. Unterhaltungen bleiben unverändert.</translation>
    </message>
    <message>
        <source>“%1” could not be loaded, so the chat uses the model before it. %2</source>
        <extracomment>%1: name of a model; %2: a sentence that says why</extracomment>
        <translation>„%1“ konnte nicht geladen werden, daher verwendet der Chat das vorherige Modell. %2</translation>
    </message>
    <message>
        <source>The model could not be moved to the trash. Delete its folder “%1” instead.</source>
        <translation>Das Modell konnte nicht in den Papierkorb verschoben werden. Löschen Sie stattdessen seinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>„%1“ ist im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::PartListModel</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt …</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::QueueModel</name>
    <message>
        <source>Message without text</source>
        <translation>Nachricht ohne Text</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ScreenAwake</name>
    <message>
        <source>The window fills the screen</source>
        <translation>Das Fenster füllt den Bildschirm</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::SettingsViewModel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::StorageViewModel</name>
    <message>
        <source>Read-only: these conversations were saved by a newer version of this program. Update it to continue them. What you write now is not saved.</source>
        <translation>Nur lesbar: Diese Unterhaltungen wurden von einer neueren Version dieses Programms gespeichert. Aktualisieren Sie das Programm, um sie fortzusetzen. Was Sie jetzt schreiben, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Read-only: “%1” cannot be written. What you write now is not saved.</source>
        <translation>Nur lesbar: „%1“ ist nicht beschreibbar. Was Sie jetzt schreiben, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Read-only: another program is using the conversation database. Close it and start this program again. What you write now is not saved.</source>
        <translation>Nur lesbar: Ein anderes Programm verwendet die Datenbank der Unterhaltungen. Schließen Sie es, und starten Sie dieses Programm neu. Was Sie jetzt schreiben, wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Nothing can be saved in “%1”. What you write now is lost when you close this program.</source>
        <translation>In „%1“ kann nichts gespeichert werden. Was Sie jetzt schreiben, geht verloren, wenn Sie dieses Programm schließen.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>Bilder, Videos und Audio</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Recordings not sent yet</source>
        <translation>Noch nicht gesendete Aufnahmen</translation>
    </message>
    <message>
        <source>Damaged databases</source>
        <translation>Beschädigte Datenbanken</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n day(s) left</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>
            <numerusform>%1 · noch %n Tag</numerusform>
            <numerusform>%1 · noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>Conversations in the trash are deleted for good after %n day(s).</source>
        <translation>
            <numerusform>Unterhaltungen im Papierkorb werden nach %n Tag endgültig gelöscht.</numerusform>
            <numerusform>Unterhaltungen im Papierkorb werden nach %n Tagen endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>%1 freigegeben.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextEntryGuard</name>
    <message>
        <source>This text is too long to be inserted: %1. A message can hold %2.</source>
        <translation>Dieser Text ist zu lang zum Einfügen: %1. Eine Nachricht kann %2 aufnehmen.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextPieceModel</name>
    <message>
        <source>Show more (%1)</source>
        <extracomment>On a button under the beginning of a very long text; %1 is the size of the rest, such as &quot;936 KB&quot;</extracomment>
        <translation>Mehr anzeigen (%1)</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingRun</name>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Modelldateien werden geprüft</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>Daten werden geprüft</translation>
    </message>
    <message>
        <source>Encoding media and captions; they are encoded only once</source>
        <translation>Medien und Beschreibungen werden kodiert; dies geschieht nur einmal</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) for training</source>
        <translation>
            <numerusform>%n Beispiel für das Training</numerusform>
            <numerusform>%n Beispiele für das Training</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for validation</source>
        <translation>
            <numerusform>%n für die Validierung</numerusform>
            <numerusform>%n für die Validierung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) about the data</source>
        <translation>
            <numerusform>%n Warnung zu den Daten</numerusform>
            <numerusform>%n Warnungen zu den Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, GPU %2</source>
        <extracomment>Memory of the computer and of the graphics card that a training uses</extracomment>
        <translation>%1, Grafikkarte %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingSetup</name>
    <message>
        <source>This folder holds no model: it has no file bundle.json.</source>
        <translation>Dieser Ordner enthält kein Modell: Die Datei bundle.json fehlt.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>Ein Ordner kann diesen Namen nicht haben.</translation>
    </message>
    <message>
        <source>There is a run with this name already.</source>
        <translation>Es gibt bereits einen Lauf mit diesem Namen.</translation>
    </message>
    <message>
        <source>Steps: enter a whole number above 0, or nothing for one pass over the data.</source>
        <translation>Schritte: Geben Sie eine ganze Zahl über 0 ein oder nichts für einen Durchgang durch die Daten.</translation>
    </message>
    <message>
        <source>Batch: enter a whole number above 0, or nothing for the default.</source>
        <translation>Batchgröße: Geben Sie eine ganze Zahl über 0 ein oder nichts für den Standardwert.</translation>
    </message>
    <message>
        <source>Learning rate: enter a number above 0, such as 0.0004, or nothing for the default.</source>
        <translation>Lernrate: Geben Sie eine Zahl über 0 ein, etwa 0,0004, oder nichts für den Standardwert.</translation>
    </message>
    <message>
        <source>Add data to train on.</source>
        <translation>Fügen Sie Daten zum Trainieren hinzu.</translation>
    </message>
    <message>
        <source>None of the data can be used for this stage.</source>
        <translation>Für diese Stufe sind keine der Daten verwendbar.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingViewModel</name>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>Der Chat verwendet jetzt „%1“. Unterhaltungen bleiben unverändert.</translation>
    </message>
    <message>
        <source>The chat uses the default model again.</source>
        <translation>Der Chat verwendet wieder das Standardmodell.</translation>
    </message>
    <message>
        <source>The run could not be moved to the trash. Its folder is “%1”.</source>
        <translation>Der Lauf konnte nicht in den Papierkorb verschoben werden. Sein Ordner ist „%1“.</translation>
    </message>
    <message>
        <source>Training of “%1” stopped at step %2.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>Das Training von „%1“ wurde bei Schritt %2 gestoppt.</translation>
    </message>
    <message>
        <source>Training of “%1” stopped before its first checkpoint.</source>
        <translation>Das Training von „%1“ wurde vor dem ersten Checkpoint gestoppt.</translation>
    </message>
    <message>
        <source>The training was stopped before it began. Its settings are kept in the form.</source>
        <translation>Das Training wurde gestoppt, bevor es begann. Die Einstellungen bleiben im Formular.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TransferViewModel</name>
    <message>
        <source>“%1” was imported.</source>
        <translation>„%1“ wurde importiert.</translation>
    </message>
    <message>
        <source>“%1” is not a conversation that this program exported.</source>
        <translation>„%1“ ist keine von diesem Programm exportierte Unterhaltung.</translation>
    </message>
    <message>
        <source>NExT-GPT conversations %1</source>
        <extracomment>Name of a folder; %1: date and time</extracomment>
        <translation>NExT-GPT-Unterhaltungen %1</translation>
    </message>
    <message>
        <source>%1 (unfinished)</source>
        <extracomment>Name of a folder; %1: its name when everything is in it</extracomment>
        <translation>%1 (unvollständig)</translation>
    </message>
</context>
</TS>
