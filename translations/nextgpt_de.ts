<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message>
        <source>The answer has begun</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer is finished</source>
        <translation type="unfinished" />
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
        <source>not finished</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>waiting its turn</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, being copied</source>
        <translation>%1, wird kopiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
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
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
</context>
<context>
    <name>AudioPart</name>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>%1 seconds</source>
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
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Place in the audio: %1</source>
        <translation type="unfinished" />
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
        <translation>%1 (nicht verbunden)</translation>
    </message>
    <message>
        <source>Listening and recording</source>
        <translation type="unfinished" />
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
        <source>Audio on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Look for devices again</source>
        <translation type="unfinished" />
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
        <source>Delete this conversation</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ClipMenu</name>
    <message>
        <source>Loop</source>
        <translation>Endlosschleife</translation>
    </message>
    <message>
        <source>Audio on</source>
        <translation type="unfinished" />
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
        <source>View large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save this image…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the video…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the audio…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
</context>
<context>
    <name>CodePart</name>
    <message>
        <source>code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unwrap</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap</source>
        <translation type="unfinished" />
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
    <name>Composer</name>
    <message>
        <source>Message composer</source>
        <translation>Nachricht verfassen</translation>
    </message>
    <message>
        <source>Attach images, videos and audio clips</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard the recording</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>Stopp  Esc</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your conversations will be listed here</source>
        <translation type="unfinished" />
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
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>%1, %2, working</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to attach</source>
        <translation>Zum Anhängen ablegen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Draw a large red star at night</source>
        <translation>Draw a large red star at night</translation>
    </message>
    <message>
        <source>What is in this picture?</source>
        <translation>What is in this picture?</translation>
    </message>
    <message>
        <source>Film a small blue boat moving right, at sunset</source>
        <translation>Film a small blue boat moving right, at sunset</translation>
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
        <source>What shall we make?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words, images, videos and audio clips go in, and come out. Everything stays on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Words and images go in, and come out. Everything stays on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drop images, videos or audio clips anywhere in this window</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EngineCard</name>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Demo</source>
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
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is too large. Images may have up to %1 megapixels and %2.</source>
        <translation>Die Datei ist zu groß. Bilder dürfen bis zu %1 Megapixel und %2 haben.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, or access to it is not permitted.</source>
        <translation>Eine Datei konnte nicht gelesen werden. Möglicherweise wurde sie verschoben, oder der Zugriff ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>This file type is not supported. Choose an image (PNG, JPEG, WebP, GIF, TIFF or BMP), a video or an audio file.</source>
        <translation>Dieser Dateityp wird nicht unterstützt. Wählen Sie ein Bild (PNG, JPEG, WebP, GIF, TIFF oder BMP), ein Video oder eine Audiodatei.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read completely.</source>
        <translation>Die Datei ist beschädigt und konnte nicht vollständig gelesen werden.</translation>
    </message>
    <message>
        <source>No model was found.</source>
        <translation>Es wurde kein Modell gefunden.</translation>
    </message>
    <message>
        <source>The model's description file is not valid.</source>
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
        <source>A weights file of the model has an invalid format.</source>
        <translation>Eine Gewichtsdatei des Modells hat ein ungültiges Format.</translation>
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
        <source>There was not enough memory. Use fewer steps or a smaller size, or close other programs.</source>
        <translation>Der Speicher reichte nicht aus. Verwenden Sie weniger Schritte oder eine kleinere Größe, oder schließen Sie andere Programme.</translation>
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
        <source>The selected compute device is not available.</source>
        <translation>Das gewählte Rechengerät ist nicht verfügbar.</translation>
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
</context>
<context>
    <name>FailurePart</name>
    <message>
        <source>%1 %2</source>
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
        <source>details</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Attach images, videos and audio clips</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Images, videos and audio clips (%1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Videos (%1)</source>
        <translation>Videos (%1)</translation>
    </message>
    <message>
        <source>Audio clips (%1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
</context>
<context>
    <name>FilePart</name>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>GeneratingIndicator</name>
    <message>
        <source>GeneratingText…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ImagePart</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save image as…</source>
        <translation>Bild speichern unter …</translation>
    </message>
    <message>
        <source>View full size</source>
        <translation>In voller Größe anzeigen</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
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
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Chat with a multimodal model that reads and generates text, images, videos and audio. Everything stays on this computer.
Commands without a window: nextgpt reply | verify | inspect | benchmark | --check; each has --help.</source>
        <translation>Chatten mit einem multimodalen Modell, das Text, Bilder, Videos und Audio versteht und erzeugt. Alles bleibt auf diesem Computer.
Befehle ohne Fenster: nextgpt reply | verify | inspect | benchmark | --check; jeder kennt --help.</translation>
    </message>
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
        <source>Scale factor of the window's contents.</source>
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
        <source>Attach an image, a video or an audio file to the --say message (repeatable).</source>
        <translation>Ein Bild, ein Video oder eine Audiodatei an die Nachricht von --say anhängen (wiederholbar).</translation>
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
        <source>unknown command “%1”</source>
        <translation>Unbekannter Befehl „%1“</translation>
    </message>
    <message>
        <source>Try “nextgpt --help”.</source>
        <translation>Versuchen Sie „nextgpt --help“.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>NExT-GPT</source>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>%1 – NExT-GPT</source>
        <translation>%1 – NExT-GPT</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Reset: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MediaTile</name>
    <message>
        <source>This file is damaged or gone</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>What to do with this answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer again; this answer stays</source>
        <translation type="unfinished" />
    </message>
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
        <source>Save it as a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the video with this audio as one file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How it was made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for an image</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask the same again, for an image</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MessageBubble</name>
    <message>
        <source>You, %1</source>
        <translation>Sie, %1</translation>
    </message>
    <message>
        <source>Answer, %1</source>
        <translation type="unfinished" />
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
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OutputChips</name>
    <message>
        <source>What should come out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This model cannot make images</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This model cannot make videos yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This model cannot make audio clips yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
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
        <source>%1: %2%</source>
        <extracomment>%1 is what is happening, %2 the share that is done in percent.</extracomment>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <extracomment>%1 is what is happening, for example "Generating image".</extracomment>
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
    <message>
        <source>first token after %1 s</source>
        <translation>erstes Token nach %1 s</translation>
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
        <source>SHA-256 of the model</source>
        <translation>SHA-256 des Modells</translation>
    </message>
    <message>
        <source>The program was closed before this was finished.</source>
        <translation>Das Programm wurde geschlossen, bevor dies fertig war.</translation>
    </message>
    <message>
        <source>Everything generated until then is kept.</source>
        <translation>Alles bis dahin Erzeugte bleibt erhalten.</translation>
    </message>
    <message>
        <source>Generation was stopped.</source>
        <translation>Die Erzeugung wurde gestoppt.</translation>
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
</context>
<context>
    <name>PendingPart</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>preview</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop this video</source>
        <translation>Dieses Video stoppen</translation>
    </message>
    <message>
        <source>Stop this audio</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop this image</source>
        <translation>Dieses Bild stoppen</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Edit the message</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Ask, or drop an image, a video or an audio clip…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>RecipePopup</name>
    <message>
        <source>Recipe</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the recipe</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop and attach the recording</source>
        <translation>Aufnahme stoppen und anhängen</translation>
    </message>
    <message>
        <source>Record an audio clip: click, or hold while it audio clips</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme stoppen</translation>
    </message>
    <message>
        <source>Record an audio clip</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RecordStrip</name>
    <message>
        <source>Recording, %1</source>
        <translation>Aufnahme, %1</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Mikrofon wird geöffnet …</translation>
    </message>
    <message>
        <source>Keeping the recording…</source>
        <translation type="unfinished" />
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
        <source>Title of the conversation</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Place in the video</source>
        <translation type="unfinished" />
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
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
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
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <translation>Strg+Plus, Strg+Minus, Strg+0</translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing moves; things only fade in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation type="unfinished" />
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
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>More steps take longer and are often finer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führungsstärke</translation>
    </message>
    <message>
        <source>How closely an image keeps to the words</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same seed every time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same words then give the same image</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Images in a video</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Steps of a video</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Guidance of a video</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Seconds of an audio clip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Steps of an audio clip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Guidance of an audio clip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Restore the defaults</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ShortcutOverlay</name>
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
        <source>Take back the last message, in an empty field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Attach images, videos and audio clips</source>
        <translation type="unfinished" />
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
        <source>Record an audio clip: press twice, or hold while it audio clips</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Space, Left, Right</source>
        <translation>Leertaste, Links, Rechts</translation>
    </message>
    <message>
        <source>Play, pause and move in a video or an audio clip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comma, Period</source>
        <translation>Komma, Punkt</translation>
    </message>
    <message>
        <source>One image of a video back or on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&lt;, &gt;, L, M, F, S</source>
        <translation>&lt;, &gt;, L, M, F, S</translation>
    </message>
    <message>
        <source>Slower, faster, loop, mute, large, save the image</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>9, 0</source>
        <translation>9, 0</translation>
    </message>
    <message>
        <source>Quieter, louder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop, discard the recording, or close what is open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Go to the next region</source>
        <translation type="unfinished" />
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
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected conversation, with a way back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>Show or hide the conversations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <translation>Strg+Plus, Strg+Minus, Strg+0</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
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
        <source>This list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New chat  Ctrl+N</source>
        <translation>Neuer Chat  Strg+N</translation>
    </message>
</context>
<context>
    <name>SignalStrip</name>
    <message>
        <source>Signals this answer fired</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>signals this answer fired</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SlimScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
</context>
<context>
    <name>SpeedMenu</name>
    <message>
        <source>Normal speed</source>
        <translation>Normale Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message>
        <source>%1 in, %2 out</source>
        <translation>Eingabe: %1, Ausgabe: %2</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Less: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Theme</name>
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
        <source>text</source>
        <translation>Text</translation>
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
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>One image back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One image on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no audio device; it plays silently</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Audio on</source>
        <translation type="unfinished" />
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
        <translation>Geschwindigkeit: %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>More for this clip</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>View large</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Edit and ask again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>waiting its turn</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>VideoPart</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
</context>
<context>
    <name>VideoViewer</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit the window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save image as…</source>
        <translation>Bild speichern unter …</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Als Eingabe verwenden</translation>
    </message>
</context>
<context>
    <name>VolumeSlider</name>
    <message>
        <source>Volume: %1 %</source>
        <translation>Lautstärke: %1 %</translation>
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
        <source>Nothing can be saved in “%1”. You can continue, but this session will not be stored.</source>
        <translation>In „%1“ kann nichts gespeichert werden. Sie können fortfahren, aber diese Sitzung wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>The conversation database was damaged and a new one was created. The damaged file is kept as “%1”.</source>
        <translation>Die Datenbank der Unterhaltungen war beschädigt, und eine neue wurde angelegt. Die beschädigte Datei bleibt als „%1“ erhalten.</translation>
    </message>
    <message>
        <source>The settings file was damaged, so all settings were reset. The damaged file is kept.</source>
        <translation>Die Einstellungsdatei war beschädigt, daher wurden alle Einstellungen zurückgesetzt. Die beschädigte Datei bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ChatViewModel</name>
    <message>
        <source>The audio device was disconnected. Playback is paused; press play to continue.</source>
        <translation>Das Audiogerät wurde getrennt. Die Wiedergabe ist angehalten; drücken Sie zum Fortsetzen auf Abspielen.</translation>
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
    <name>nextgpt::app::DraftViewModel</name>
    <message>
        <source>Drop images, videos or audio clips to attach them to your message. Your files are copied and stay unchanged.</source>
        <translation>Legen Sie Bilder, Videos oder Audioclips ab, um sie an Ihre Nachricht anzuhängen. Ihre Dateien werden kopiert und bleiben unverändert.</translation>
    </message>
    <message>
        <source>%1 over the limit</source>
        <translation>%1 über der Grenze</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>Eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::EngineStatus</name>
    <message>
        <source>%1 in use</source>
        <translation>%1 belegt</translation>
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
    <name>nextgpt::app::SettingsViewModel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
</TS>
