<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>Options avancées</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Empty: one pass over the data</source>
        <translation>Si vide : un seul passage sur les données</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Default of this stage: %1</source>
        <extracomment>%1: a number</extracomment>
        <translation>Valeur par défaut de cette phase : %1</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Held back for validation</source>
        <translation>Réservé à la validation</translation>
    </message>
    <message>
        <source>The share of the data that only measures the loss</source>
        <translation>La part des données qui sert uniquement à mesurer la perte</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Generating a reply</source>
        <translation>Génération d’une réponse</translation>
    </message>
    <message>
        <source>Reply complete</source>
        <translation>Réponse terminée</translation>
    </message>
</context>
<context>
    <name>AppScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>Défiler</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <extracomment>Key combinations</extracomment>
        <translation>Ctrl+Plus, Ctrl+Moins, Ctrl+0</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Animations réduites</translation>
    </message>
    <message>
        <source>Replaces movement with short fades</source>
        <translation>Remplace les mouvements par de brefs fondus</translation>
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
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation>inachevée</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>En attente de son tour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Takes a message out of the queue</extracomment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stopped before anything was generated.</source>
        <translation>La réponse a été arrêtée avant toute génération.</translation>
    </message>
</context>
<context>
    <name>AttachmentItem</name>
    <message>
        <source>%1: %2</source>
        <extracomment>File name and error
----------
File name and what of the file is not used</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1, being copied</source>
        <extracomment>%1: file name</extracomment>
        <translation>%1, copie en cours</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>File name and duration</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre en pause %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>Lire %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Use its readable part</source>
        <translation>Utiliser sa partie lisible</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Remove all</source>
        <extracomment>Removes all attachments</extracomment>
        <translation>Tout retirer</translation>
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
        <translation>Seul l’audio est utilisé : la vidéo (%1) ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>Without audio: its audio (%1) cannot be decoded.</source>
        <extracomment>%1: the name of a codec</extracomment>
        <translation>Sans audio : la piste audio (%1) ne peut pas être décodée.</translation>
    </message>
    <message>
        <source>Only the readable part of this incomplete image is used.</source>
        <translation>Seule la partie lisible de cette image incomplète est utilisée.</translation>
    </message>
    <message>
        <source>This file is incomplete. Use its readable part?</source>
        <translation>Ce fichier est incomplet. Utiliser sa partie lisible ?</translation>
    </message>
</context>
<context>
    <name>AudioPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 secondes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Position in the audio: %1</source>
        <extracomment>%1: position and duration, such as &quot;0:01.2 / 0:02.5&quot;</extracomment>
        <translation>Position dans l’audio : %1</translation>
    </message>
</context>
<context>
    <name>AudioSettings</name>
    <message>
        <source>System default</source>
        <translation>Valeur par défaut du système</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <extracomment>%1: name of an audio device</extracomment>
        <translation>%1 (non connecté)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Son coupé</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Playback and recording</source>
        <translation>Lecture et enregistrement</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le son</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Périphérique de sortie</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>Actualiser les périphériques</translation>
    </message>
</context>
<context>
    <name>BranchSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>Version %1 sur %2</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Number of the version and how many there are, such as &quot;2 / 3&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Version suivante</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>Supprimer la conversation</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher dans les conversations</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Hardware check</source>
        <translation>Vérification du matériel</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présenter</translation>
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
        <translation>Conversation</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ClipMenu</name>
    <message>
        <source>Loop</source>
        <translation>Lecture en boucle</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Plus lent</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus rapide</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Utiliser comme entrée</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le son</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>Ouvrir dans la visionneuse</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Enregistrer cette image</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
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
        <translation>Sans retour à la ligne</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Retour à la ligne</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Choose another run to compare “%1” with.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>Choisissez une autre session à comparer avec « %1 ».</translation>
    </message>
    <message>
        <source>“%1” and “%2” (dashed)</source>
        <extracomment>Names of two training runs</extracomment>
        <translation>« %1 » et « %2 » (en tirets)</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Terminer la comparaison</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message composer</source>
        <translation>Rédaction du message</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <extracomment>&quot;Esc&quot; is a key</extracomment>
        <translation>Arrêter  Échap</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>&quot;Queue&quot;: send after the reply that is being generated</extracomment>
        <translation>Mettre en attente</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Joindre des images, des vidéos et de l’audio</translation>
    </message>
    <message>
        <source>Discard recording</source>
        <translation>Abandonner l’enregistrement</translation>
    </message>
</context>
<context>
    <name>ComposerNotice</name>
    <message>
        <source>Remove</source>
        <extracomment>Removes the attachments that cannot be sent</extracomment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Attach the image</source>
        <translation>Joindre l’image</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConversationExport</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>You · %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Vous · %1</translation>
    </message>
    <message>
        <source>Reply · %1</source>
        <translation>Réponse · %1</translation>
    </message>
    <message>
        <source>The file of this medium is missing.</source>
        <translation>Le fichier de ce média est introuvable.</translation>
    </message>
    <message>
        <source>The generation was stopped.</source>
        <translation>La génération a été arrêtée.</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>No matching conversations</source>
        <translation>Aucune conversation correspondante</translation>
    </message>
    <message>
        <source>Your conversations will appear here</source>
        <translation>Vos conversations apparaîtront ici</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>A key</extracomment>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Del</source>
        <extracomment>A key</extracomment>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Opens a menu of formats</extracomment>
        <translation>Exporter…</translation>
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
        <translation>%1, %2, génération en cours</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>Autres actions pour %1</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Open last conversation</source>
        <translation>Ouvrir la dernière conversation</translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation>Charger le modèle</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Afficher le rapport</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Rapport de plantage</translation>
    </message>
    <message>
        <source>This report stays on this computer. It contains no messages and no file names. Copy it if you want to report the problem.</source>
        <translation>Ce rapport reste sur cet ordinateur. Il ne contient ni messages ni noms de fichiers. Copiez-le si vous souhaitez signaler le problème.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message>
        <source>Show all steps</source>
        <translation>Afficher toutes les étapes</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <extracomment>How much the curves of a chart are smoothed</extracomment>
        <translation>Lissage</translation>
    </message>
    <message>
        <source>Arrow keys read values, plus and minus zoom, Home shows all steps</source>
        <extracomment>How to use a chart with the keyboard</extracomment>
        <translation>Les flèches lisent les valeurs, Plus et Moins zooment, Début affiche toutes les étapes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
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
        <translation>Perte</translation>
    </message>
    <message>
        <source>Distance from the decoder&apos;s condition</source>
        <translation>Distance à la condition du décodeur</translation>
    </message>
    <message>
        <source>Denoising loss of the decoders</source>
        <translation>Perte de débruitage des décodeurs</translation>
    </message>
    <message>
        <source>Cross-entropy of replies about each medium</source>
        <translation>Entropie croisée des réponses sur chaque média</translation>
    </message>
</context>
<context>
    <name>DataBox</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Drop a folder or files here</source>
        <translation>Déposez un dossier ou des fichiers ici</translation>
    </message>
    <message>
        <source>Dialogues as JSON, in the formats of NExT-GPT</source>
        <translation>Dialogues en JSON, dans les formats de NExT-GPT</translation>
    </message>
    <message>
        <source>Media with captions in text files of the same name, or lists as JSON, JSON lines or CSV</source>
        <translation>Médias avec légendes dans des fichiers texte de même nom, ou listes en JSON, JSON Lines ou CSV</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Checking the data…</source>
        <translation>Vérification des données…</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>%n fichier est introuvable</numerusform>
            <numerusform>%n fichiers sont introuvables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n missing file(s)</source>
        <translation>
            <numerusform>Afficher %n fichier introuvable</numerusform>
            <numerusform>Afficher les %n fichiers introuvables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read</source>
        <translation>
            <numerusform>%n fichier est illisible</numerusform>
            <numerusform>%n fichiers sont illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n unreadable file(s)</source>
        <translation>
            <numerusform>Afficher %n fichier illisible</numerusform>
            <numerusform>Afficher les %n fichiers illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) or answer(s) are empty</source>
        <translation>
            <numerusform>%n légende ou réponse est vide</numerusform>
            <numerusform>%n légendes ou réponses sont vides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s) without text</source>
        <translation>
            <numerusform>Afficher %n élément sans texte</numerusform>
            <numerusform>Afficher les %n éléments sans texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) share a name with another item</source>
        <translation>
            <numerusform>%n élément porte le nom d’un autre</numerusform>
            <numerusform>%n éléments portent le nom d’un autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n name(s)</source>
        <translation>
            <numerusform>Afficher %n nom</numerusform>
            <numerusform>Afficher les %n noms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) occur more than once</source>
        <translation>
            <numerusform>%n légende apparaît plusieurs fois</numerusform>
            <numerusform>%n légendes apparaissent plusieurs fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n caption(s)</source>
        <translation>
            <numerusform>Afficher %n légende</numerusform>
            <numerusform>Afficher les %n légendes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are in the validation data too</source>
        <translation>
            <numerusform>%n élément figure aussi dans les données de validation</numerusform>
            <numerusform>%n éléments figurent aussi dans les données de validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s)</source>
        <translation>
            <numerusform>Afficher %n élément</numerusform>
            <numerusform>Afficher les %n éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are too long</source>
        <translation>
            <numerusform>%n élément est trop long</numerusform>
            <numerusform>%n éléments sont trop longs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need media that this model does not support</source>
        <translation>
            <numerusform>%n élément nécessite des médias que ce modèle ne prend pas en charge</numerusform>
            <numerusform>%n éléments nécessitent des médias que ce modèle ne prend pas en charge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be understood</source>
        <translation>
            <numerusform>%n élément ne peut pas être interprété</numerusform>
            <numerusform>%n éléments ne peuvent pas être interprétés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseSalvage</name>
    <message>
        <source>Recovered conversation</source>
        <translation>Conversation récupérée</translation>
    </message>
</context>
<context>
    <name>DeviceNotice</name>
    <message>
        <source>Restart the program</source>
        <translation>Redémarrer le programme</translation>
    </message>
    <message>
        <source>Continue on the processor</source>
        <translation>Continuer sur le processeur</translation>
    </message>
    <message>
        <source>Restart the program and compute on the processor until it is closed</source>
        <translation>Redémarrer le programme et calculer sur le processeur jusqu’à sa fermeture</translation>
    </message>
</context>
<context>
    <name>DeviceTitle</name>
    <message>
        <source>Monitor (%1)</source>
        <extracomment>%1: an output of a graphics card, such as &quot;HDMI 0&quot;</extracomment>
        <translation>Écran (%1)</translation>
    </message>
    <message>
        <source>Built-in audio (%1)</source>
        <extracomment>%1: name of an audio chip</extracomment>
        <translation>Audio intégré (%1)</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message>
        <source>Language model</source>
        <translation>Modèle de langage</translation>
    </message>
    <message>
        <source>ImageBind</source>
        <translation>ImageBind</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s trained tensors</source>
        <translation>Tenseurs entraînés de NExT-GPT</translation>
    </message>
    <message>
        <source>Image decoder</source>
        <translation>Décodeur image</translation>
    </message>
    <message>
        <source>Video decoder</source>
        <translation>Décodeur vidéo</translation>
    </message>
    <message>
        <source>Audio decoder</source>
        <translation>Décodeur audio</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>modèle de langage</translation>
    </message>
    <message>
        <source>separate LoRA adapter</source>
        <translation>adaptateur LoRA séparé</translation>
    </message>
    <message>
        <source>denoiser of an image decoder</source>
        <translation>débruiteur d’un décodeur image</translation>
    </message>
    <message>
        <source>denoiser of a video decoder</source>
        <translation>débruiteur d’un décodeur vidéo</translation>
    </message>
    <message>
        <source>denoiser of an audio decoder</source>
        <translation>débruiteur d’un décodeur audio</translation>
    </message>
    <message>
        <source>autoencoder of images or videos</source>
        <translation>auto-encodeur d’images ou de vidéos</translation>
    </message>
    <message>
        <source>autoencoder of spectrograms</source>
        <translation>auto-encodeur de spectrogrammes</translation>
    </message>
    <message>
        <source>CLIP text encoder</source>
        <translation>encodeur de texte CLIP</translation>
    </message>
    <message>
        <source>CLAP text encoder</source>
        <translation>encodeur de texte CLAP</translation>
    </message>
    <message>
        <source>vocoder</source>
        <translation>vocodeur</translation>
    </message>
    <message>
        <source>scheduler</source>
        <translation>planificateur</translation>
    </message>
    <message>
        <source>tokenizer of the language model</source>
        <translation>tokeniseur du modèle de langage</translation>
    </message>
    <message>
        <source>added tokens of the language model</source>
        <translation>jetons ajoutés du modèle de langage</translation>
    </message>
    <message>
        <source>tokenizer of a CLIP text encoder</source>
        <translation>tokeniseur d’un encodeur de texte CLIP</translation>
    </message>
    <message>
        <source>tokenizer of a CLAP text encoder</source>
        <translation>tokeniseur d’un encodeur de texte CLAP</translation>
    </message>
    <message>
        <source>%1 holds tensors of no network that this program knows.</source>
        <translation>%1 ne contient les tenseurs d’aucun réseau connu de ce programme.</translation>
    </message>
    <message>
        <source>%1 is an adapter file of NExT-GPT&apos;s newer code; rename its tensors from model.mm_input_projector to mm_input_projector.</source>
        <translation>%1 est un fichier d’adaptateur du code plus récent de NExT-GPT ; renommez ses tenseurs de model.mm_input_projector en mm_input_projector.</translation>
    </message>
    <message>
        <source>There is no language model.</source>
        <translation>Il manque un modèle de langage.</translation>
    </message>
    <message>
        <source>NExT-GPT 7B was trained with Vicuna 7B v0; give its folder.</source>
        <translation>NExT-GPT 7B a été entraîné avec Vicuna 7B v0 ; ajoutez-en le dossier.</translation>
    </message>
    <message>
        <source>There is no tokenizer.model of the language model.</source>
        <translation>Il manque le fichier tokenizer.model du modèle de langage.</translation>
    </message>
    <message>
        <source>It was published in the same folder as the language model.</source>
        <translation>Il a été publié dans le même dossier que le modèle de langage.</translation>
    </message>
    <message>
        <source>There is no ImageBind.</source>
        <translation>Il manque ImageBind.</translation>
    </message>
    <message>
        <source>Give imagebind_huge.</source>
        <translation>Ajoutez imagebind_huge.</translation>
    </message>
    <message>
        <source>There is no projection that NExT-GPT trains.</source>
        <translation>Il manque les projections entraînées par NExT-GPT.</translation>
    </message>
    <message>
        <source>Give NExT-GPT&apos;s pytorch_model.pt.</source>
        <translation>Ajoutez le fichier pytorch_model.pt de NExT-GPT.</translation>
    </message>
    <message>
        <source>There is no autoencoder of the %1 decoder.</source>
        <translation>Il manque l’auto-encodeur du décodeur %1.</translation>
    </message>
    <message>
        <source>There is no text encoder of the %1 decoder.</source>
        <translation>Il manque l’encodeur de texte du décodeur %1.</translation>
    </message>
    <message>
        <source>There is no tokenizer (vocab.json and merges.txt) of the %1 decoder.</source>
        <translation>Il manque le tokeniseur (vocab.json et merges.txt) du décodeur %1.</translation>
    </message>
    <message>
        <source>There is no scheduler_config.json of the %1 decoder.</source>
        <translation>Il manque le fichier scheduler_config.json du décodeur %1.</translation>
    </message>
    <message>
        <source>There is no vocoder of the %1 decoder.</source>
        <translation>Il manque le vocodeur du décodeur %1.</translation>
    </message>
    <message>
        <source>Give the whole folder in which the %1 decoder was published.</source>
        <translation>Ajoutez le dossier complet dans lequel le décodeur %1 a été publié.</translation>
    </message>
    <message>
        <source>There is no config.json for the %1.</source>
        <translation>Il manque un fichier config.json pour : %1.</translation>
    </message>
    <message>
        <source>Give the whole folder in which it was published.</source>
        <translation>Ajoutez le dossier complet de la publication d’origine.</translation>
    </message>
    <message>
        <source>There is no config.json for ImageBind, whose widths are not those of imagebind_huge.</source>
        <translation>Il manque un fichier config.json pour ImageBind, dont les largeurs ne sont pas celles d’imagebind_huge.</translation>
    </message>
    <message>
        <source>Write one; docs/bundle-format.md describes it.</source>
        <translation>Créez-en un ; docs/bundle-format.md en décrit le contenu.</translation>
    </message>
    <message>
        <source>There is no %1 decoder: the model cannot generate this medium.</source>
        <translation>Il n’y a pas de décodeur %1 : le modèle ne peut pas générer ce type de média.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>N’en ajoutez qu’un seul.</translation>
    </message>
    <message>
        <source>%1 is another copy of %2 and is not used.</source>
        <translation>%1 est une autre copie de %2 et n’est pas utilisé.</translation>
    </message>
    <message>
        <source>No added_tokens.json says how many signal tokens there are; NExT-GPT&apos;s counts are assumed: 4 for images, 24 for videos, 8 for audio.</source>
        <translation>Aucun fichier added_tokens.json n’indique le nombre de jetons de signal ; les nombres de NExT-GPT sont supposés : 4 pour les images, 24 pour les vidéos, 8 pour l’audio.</translation>
    </message>
    <message>
        <source>No file states the scale of the LoRA branches; NExT-GPT&apos;s is taken, alpha / rank = 1.</source>
        <translation>Aucun fichier n’indique l’échelle des branches LoRA ; celle de NExT-GPT est utilisée, alpha / rang = 1.</translation>
    </message>
    <message>
        <source>%1 is a checkpoint of stage 1 or 2.</source>
        <translation>%1 est un point de contrôle de la phase 1 ou 2.</translation>
    </message>
    <message>
        <source>Use the one of stage 3, which has been trained to answer.</source>
        <translation>Utilisez celui de la phase 3, qui a été entraîné à répondre.</translation>
    </message>
    <message>
        <source>ImageBind gives %1 numbers, the input projection takes %2.</source>
        <translation>ImageBind fournit %1 nombres, la projection d’entrée en attend %2.</translation>
    </message>
    <message>
        <source>Give the ImageBind whose embeddings have %1 numbers.</source>
        <translation>Ajoutez l’ImageBind dont les plongements comptent %1 nombres.</translation>
    </message>
    <message>
        <source>The language model is %1 numbers wide, the projections were trained with %2.</source>
        <translation>Le modèle de langage a une largeur de %1 nombres, les projections ont été entraînées avec %2.</translation>
    </message>
    <message>
        <source>Give the language model with which the projections were trained.</source>
        <translation>Ajoutez le modèle de langage avec lequel les projections ont été entraînées.</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA branches were trained for %2.</source>
        <translation>Le modèle de langage a %1 couches, les branches LoRA ont été entraînées pour %2.</translation>
    </message>
    <message>
        <source>The language model has %1 rows, the projections were trained with %2.</source>
        <translation>Le modèle de langage a %1 lignes, les projections ont été entraînées avec %2.</translation>
    </message>
    <message>
        <source>The file of the projections must hold the token tables with the new rows; NExT-GPT&apos;s pytorch_model.pt does.</source>
        <translation>Le fichier des projections doit contenir les tables de jetons avec les nouvelles lignes ; c’est le cas du fichier pytorch_model.pt de NExT-GPT.</translation>
    </message>
    <message>
        <source>The tokenizer has %1 pieces and needs %2 rows with the signal tokens, the projections were trained with %3.</source>
        <translation>Le tokeniseur a %1 unités et nécessite %2 lignes avec les jetons de signal, les projections ont été entraînées avec %3.</translation>
    </message>
    <message>
        <source>Give the tokenizer and the added_tokens.json with which the projections were trained.</source>
        <translation>Ajoutez le tokeniseur et le fichier added_tokens.json avec lesquels les projections ont été entraînées.</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s tensors have no projection for the %1 decoder.</source>
        <translation>Les tenseurs de NExT-GPT ne contiennent aucune projection pour le décodeur %1.</translation>
    </message>
    <message>
        <source>Leave the %1 decoder out, or give projections that were trained with one.</source>
        <translation>Excluez le décodeur %1, ou ajoutez des projections entraînées avec un tel décodeur.</translation>
    </message>
    <message>
        <source>This %1 decoder is conditioned by %2 numbers, the projection gives %3.</source>
        <translation>Ce décodeur %1 est conditionné par %2 nombres, la projection en fournit %3.</translation>
    </message>
    <message>
        <source>Give a %1 decoder that is conditioned by %2 numbers, or projections that were trained with this one.</source>
        <translation>Ajoutez un décodeur %1 conditionné par %2 nombres, ou des projections entraînées avec celui-ci.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder gives %2 numbers, its denoiser takes %3.</source>
        <translation>L’encodeur de texte du décodeur %1 fournit %2 nombres, son débruiteur en attend %3.</translation>
    </message>
    <message>
        <source>Give the text encoder that was published with this denoiser.</source>
        <translation>Ajoutez l’encodeur de texte publié avec ce débruiteur.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder has %2 positions, the projection gives %3.</source>
        <translation>L’encodeur de texte du décodeur %1 a %2 positions, la projection en fournit %3.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s denoiser works on %2 channels, its autoencoder on %3.</source>
        <translation>Le débruiteur du décodeur %1 traite %2 canaux, son auto-encodeur %3.</translation>
    </message>
    <message>
        <source>Give the autoencoder that was published with this denoiser.</source>
        <translation>Ajoutez l’auto-encodeur publié avec ce débruiteur.</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>audio</translation>
    </message>
    <message>
        <source>delta of a language model</source>
        <translation>delta d’un modèle de langage</translation>
    </message>
    <message>
        <source>Two files are of the kind &quot;%1&quot;: %2 and %3.</source>
        <translation>Deux fichiers sont du type « %1 » : %2 et %3.</translation>
    </message>
    <message>
        <source>The shard %1 is missing.</source>
        <translation>Il manque le fragment %1.</translation>
    </message>
    <message>
        <source>Download it into the folder of the others.</source>
        <translation>Téléchargez-le dans le dossier des autres fragments.</translation>
    </message>
    <message>
        <source>%1 names shards of which none is there.</source>
        <translation>%1 mentionne des fragments dont aucun n’est présent.</translation>
    </message>
    <message>
        <source>Its sizes are not those of Stable Diffusion 1 or 2; put one into a folder %1 beside the file.</source>
        <translation>Ses dimensions ne sont pas celles de Stable Diffusion 1 ou 2 ; placez un tel fichier config.json dans un dossier %1 à côté du fichier de poids.</translation>
    </message>
    <message>
        <source>A single file does not contain it; it is in the folder of the same name where Stable Diffusion is published in diffusers&apos; layout.</source>
        <translation>Un fichier unique ne le contient pas ; il se trouve dans le dossier du même nom, là où Stable Diffusion est publié selon la structure de diffusers.</translation>
    </message>
    <message>
        <source>No scheduler_config.json is beside the single file; Stable Diffusion 1&apos;s is taken.</source>
        <translation>Aucun fichier scheduler_config.json ne se trouve à côté du fichier unique ; celui de Stable Diffusion 1 est utilisé.</translation>
    </message>
    <message>
        <source>There is no base for %1, which holds only differences to another language model.</source>
        <translation>Il manque le modèle de base de %1, qui ne contient que des différences par rapport à un autre modèle de langage.</translation>
    </message>
    <message>
        <source>Give the folder of the model it was made from as well; for Vicuna v0 and v1.1 this is LLaMA.</source>
        <translation>Ajoutez aussi le dossier du modèle dont il est issu ; pour Vicuna v0 et v1.1, c’est LLaMA.</translation>
    </message>
    <message>
        <source>The delta %1 was made from a language model of %2 layers and %3 numbers, its base %4 has %5 and %6.</source>
        <translation>Le delta %1 est issu d’un modèle de langage de %2 couches et d’une largeur de %3 nombres, son modèle de base %4 en a %5 et %6.</translation>
    </message>
    <message>
        <source>Give the language model from which the delta was made.</source>
        <translation>Ajoutez le modèle de langage dont le delta est issu.</translation>
    </message>
    <message>
        <source>There is no adapter_config.json for %1.</source>
        <translation>Il manque le fichier adapter_config.json de %1.</translation>
    </message>
    <message>
        <source>It states the scale of the adapter and was published in the same folder as the adapter.</source>
        <translation>Il indique l’échelle de l’adaptateur et a été publié dans le même dossier que l’adaptateur.</translation>
    </message>
    <message>
        <source>Both %1 and %2 have LoRA branches.</source>
        <translation>%1 et %2 contiennent tous deux des branches LoRA.</translation>
    </message>
    <message>
        <source>Give only one of them, or merge one into the language model.</source>
        <translation>N’en ajoutez qu’un seul, ou fusionnez l’un d’eux avec le modèle de langage.</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA adapter was trained for %2.</source>
        <translation>Le modèle de langage a %1 couches, l’adaptateur LoRA a été entraîné pour %2.</translation>
    </message>
    <message>
        <source>Give the language model with which the adapter was trained.</source>
        <translation>Ajoutez le modèle de langage avec lequel l’adaptateur a été entraîné.</translation>
    </message>
    <message>
        <source>Give the tokenizer that was published with the language model.</source>
        <translation>Ajoutez le tokeniseur publié avec le modèle de langage.</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>needs an access token</source>
        <translation>nécessite un jeton d’accès</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Annuler « %1 »</translation>
    </message>
    <message>
        <source>Import “%1” from a folder…</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Importer « %1 » depuis un dossier…</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progression : %1</translation>
    </message>
    <message>
        <source>%1 The download will be retried automatically.</source>
        <translation>%1 Le téléchargement sera automatiquement retenté.</translation>
    </message>
</context>
<context>
    <name>DownloadsView</name>
    <message>
        <source>Published parts</source>
        <translation>Éléments publiés</translation>
    </message>
    <message>
        <source>Parts of the original NExT-GPT, from their publishers&apos; pages at %1. Nothing is downloaded before you accept a part&apos;s licence and start it. Sizes are checked, and hashes as the server names them.</source>
        <extracomment>%1: name of a server</extracomment>
        <translation>Éléments du NExT-GPT d’origine, issus des pages de leurs éditeurs sur %1. Rien n’est téléchargé avant que vous n’acceptiez la licence d’un élément et ne lanciez son téléchargement. Les tailles sont vérifiées, ainsi que les empreintes indiquées par le serveur.</translation>
    </message>
    <message>
        <source>The files are in %1</source>
        <translation>Les fichiers se trouvent dans %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Cancel this download?</source>
        <translation>Annuler ce téléchargement ?</translation>
    </message>
    <message>
        <source>Incomplete files of “%1” will be deleted. Complete files are kept.</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Les fichiers incomplets de « %1 » seront supprimés. Les fichiers complets sont conservés.</translation>
    </message>
    <message>
        <source>Delete incomplete files</source>
        <translation>Supprimer les fichiers incomplets</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
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
        <translation>Que souhaitez-vous créer ?</translation>
    </message>
    <message>
        <source>Send and receive text, images, videos and audio. Everything stays on this computer.</source>
        <translation>Envoyez et recevez du texte, des images, des vidéos et de l’audio. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Send and receive text and images. Everything stays on this computer.</source>
        <translation>Envoyez et recevez du texte et des images. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Drop images, videos or audio files anywhere in this window</source>
        <translation>Déposez des images, des vidéos ou des fichiers audio n’importe où dans cette fenêtre</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Delete for good?</source>
        <translation>Supprimer définitivement ?</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Vider la corbeille ?</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>Supprimer toutes les conversations ?</translation>
    </message>
    <message>
        <source>The conversations in the trash, their media and the backups that hold them are deleted. This cannot be undone.</source>
        <translation>Les conversations de la corbeille, leurs médias et les sauvegardes qui les contiennent seront supprimés. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Every conversation, also in the trash, all images, videos and audio and all backups are deleted. This cannot be undone.</source>
        <translation>Toutes les conversations, y compris celles de la corbeille, toutes les images, toutes les vidéos, tout l’audio et toutes les sauvegardes seront supprimés. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>“%1”, its images, videos and audio, and the backups that hold it are deleted. This cannot be undone.</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>« %1 », ses images, ses vidéos et son audio, ainsi que les sauvegardes qui la contiennent, seront supprimés. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is too large. Images may have up to %1 megapixels and %2.</source>
        <translation>Le fichier est trop volumineux. Les images peuvent avoir jusqu’à %1 mégapixels et %2.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read completely. Copy it again from its source.</source>
        <translation>Le fichier est endommagé et n’a pas pu être lu entièrement. Recopiez-le depuis son emplacement d’origine.</translation>
    </message>
    <message>
        <source>No model was found.</source>
        <translation>Aucun modèle n’a été trouvé.</translation>
    </message>
    <message>
        <source>The model&apos;s description file is not valid.</source>
        <translation>Le fichier de description du modèle n’est pas valide.</translation>
    </message>
    <message>
        <source>A model file is damaged: its checksum does not match.</source>
        <translation>Un fichier du modèle est endommagé : sa somme de contrôle ne correspond pas.</translation>
    </message>
    <message>
        <source>The parts of this model do not fit together.</source>
        <translation>Les éléments de ce modèle ne sont pas compatibles entre eux.</translation>
    </message>
    <message>
        <source>A weights file of the model is damaged or incomplete. Download or copy it again from its source, then reload the model.</source>
        <translation>Un fichier de poids du modèle est endommagé ou incomplet. Téléchargez-le ou copiez-le de nouveau depuis sa source, puis rechargez le modèle.</translation>
    </message>
    <message>
        <source>A weights file of the model belongs to a different network.</source>
        <translation>Un fichier de poids du modèle appartient à un autre réseau.</translation>
    </message>
    <message>
        <source>This model cannot generate this kind of output.</source>
        <translation>Ce modèle ne peut pas générer ce type de contenu.</translation>
    </message>
    <message>
        <source>The message is too long for this model. Shorten it and send it again.</source>
        <translation>Le message est trop long pour ce modèle. Raccourcissez-le et renvoyez-le.</translation>
    </message>
    <message>
        <source>A setting is outside its valid range. Check the generation settings.</source>
        <translation>Un paramètre est hors de sa plage de valeurs. Vérifiez les paramètres de génération.</translation>
    </message>
    <message>
        <source>The disk is full, so the result could not be saved. Free some space and try again.</source>
        <translation>Le disque est plein : le résultat n’a pas pu être enregistré. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>The result could not be saved because its folder is not writable.</source>
        <translation>Le résultat n’a pas pu être enregistré car son dossier n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>An unexpected error occurred in the program.</source>
        <translation>Une erreur inattendue s’est produite dans le programme.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Your conversations are safe and can still be read.</source>
        <translation>Vos conversations sont intactes et restent lisibles.</translation>
    </message>
    <message>
        <source>Your message and the text of the reply are kept.</source>
        <translation>Votre message et le texte de la réponse sont conservés.</translation>
    </message>
    <message>
        <source>Your message and the conversation are kept.</source>
        <translation>Votre message et la conversation sont conservés.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reload the model</source>
        <translation>Recharger le modèle</translation>
    </message>
    <message>
        <source>Supported are images (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), videos (MP4, MOV, WebM, MKV, AVI, MTS, WMV) and audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).</source>
        <translation>Les formats pris en charge sont les images (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), les vidéos (MP4, MOV, WebM, MKV, AVI, MTS, WMV) et l’audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).</translation>
    </message>
    <message>
        <source>The image is too large. Images may have up to %1 megapixels and %2. Save it smaller.</source>
        <translation>L’image est trop volumineuse. Les images peuvent avoir jusqu’à %1 mégapixels et %2. Enregistrez-la dans une taille plus petite.</translation>
    </message>
    <message>
        <source>The video is too large. Frames may have up to %1 megapixels. Save it in a smaller size.</source>
        <translation>La vidéo est trop grande. Ses images peuvent avoir jusqu’à %1 mégapixels. Enregistrez-la dans une taille plus petite.</translation>
    </message>
    <message>
        <source>The audio has too many channels or an unusual sample rate. Save it as stereo at 48 kHz.</source>
        <translation>L’audio a trop de canaux ou une fréquence d’échantillonnage inhabituelle. Enregistrez-le en stéréo à 48 kHz.</translation>
    </message>
    <message>
        <source>The image is damaged or incomplete. Open it in another program and save it again, or copy it again from its source.</source>
        <translation>L’image est endommagée ou incomplète. Ouvrez-la dans un autre programme et enregistrez-la de nouveau, ou recopiez-la depuis son emplacement d’origine.</translation>
    </message>
    <message>
        <source>The video is damaged or incomplete and none of it can be shown. Copy it again from its source.</source>
        <translation>La vidéo est endommagée ou incomplète et rien ne peut en être affiché. Recopiez-la depuis son emplacement d’origine.</translation>
    </message>
    <message>
        <source>The audio is damaged or incomplete and none of it can be played. Copy it again from its source.</source>
        <translation>L’audio est endommagé ou incomplet et rien ne peut en être lu. Recopiez-le depuis son emplacement d’origine.</translation>
    </message>
    <message>
        <source>The image file contains no image. Choose another file, or save it again with another program.</source>
        <translation>Le fichier image ne contient aucune image. Choisissez un autre fichier ou enregistrez-le de nouveau avec un autre programme.</translation>
    </message>
    <message>
        <source>The video contains no frames. Choose another file, or export it again.</source>
        <translation>La vidéo ne contient aucune image. Choisissez un autre fichier ou exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>The audio file is empty. Record or export it again.</source>
        <translation>Le fichier audio est vide. Enregistrez-le ou exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file contains no media. Choose another file.</source>
        <translation>Le fichier ne contient aucun média. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The image could not be opened: decoding it failed. Save it again with another program.</source>
        <translation>Le module de lecture a échoué sur cette image, qui n’a donc pas été ouverte. Enregistrez-la de nouveau avec un autre programme.</translation>
    </message>
    <message>
        <source>The video could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>Le module de lecture a échoué sur cette vidéo, qui n’a donc pas été ouverte. Convertissez-la avec un autre programme.</translation>
    </message>
    <message>
        <source>The audio could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>Le module de lecture a échoué sur cet audio, qui n’a donc pas été ouvert. Convertissez-le avec un autre programme.</translation>
    </message>
    <message>
        <source>This file could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>Le module de lecture a échoué sur ce fichier, qui n’a donc pas été ouvert. Convertissez-le avec un autre programme.</translation>
    </message>
    <message>
        <source>This file type is not supported.</source>
        <translation>Ce type de fichier n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>The image is stored as %1, which cannot be read. Save it as PNG or JPEG.</source>
        <translation>L’image est au format %1, qui ne peut pas être lu. Enregistrez-la en PNG ou JPEG.</translation>
    </message>
    <message>
        <source>The video is stored as %1, which cannot be decoded. Convert it to MP4 with H.264.</source>
        <translation>La vidéo est au format %1, qui ne peut pas être décodé. Convertissez-la en MP4 avec H.264.</translation>
    </message>
    <message>
        <source>The audio is stored as %1, which cannot be decoded. Convert it to WAV, FLAC or MP3.</source>
        <translation>L’audio est au format %1, qui ne peut pas être décodé. Convertissez-le en WAV, FLAC ou MP3.</translation>
    </message>
    <message>
        <source>The file is stored as %1, which cannot be read.</source>
        <translation>Le fichier est au format %1, qui ne peut pas être lu.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, another program may be writing it, or access to it is not permitted.</source>
        <translation>Un fichier n’a pas pu être lu. Il a peut-être été déplacé, un autre programme est peut-être en train d’y écrire, ou son accès n’est pas autorisé.</translation>
    </message>
    <message>
        <source>The data, the settings and the model do not fit together. The details say what to change.</source>
        <translation>Les données, les paramètres et le modèle ne sont pas compatibles entre eux. Les détails indiquent ce qu’il faut modifier.</translation>
    </message>
    <message>
        <source>A file of the data could not be read. It may have been moved, or access to it is not permitted.</source>
        <translation>Un fichier des données n’a pas pu être lu. Il a peut-être été déplacé, ou son accès n’est pas autorisé.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller batch, or close other programs.</source>
        <translation>Mémoire insuffisante. Choisissez un lot plus petit, ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then resume the run: its last checkpoint is kept.</source>
        <translation>Le disque est plein. Libérez de l’espace, puis reprenez la session : son dernier point de contrôle est conservé.</translation>
    </message>
    <message>
        <source>The folder of the run cannot be written, or another program trains in it.</source>
        <translation>Le dossier de la session n’est pas accessible en écriture, ou un autre programme y effectue un entraînement.</translation>
    </message>
    <message>
        <source>The compute device does not respond. Resume the run after a restart: its last checkpoint is kept.</source>
        <translation>Le périphérique de calcul ne répond pas. Reprenez la session après un redémarrage : son dernier point de contrôle est conservé.</translation>
    </message>
    <message>
        <source>Training ended unexpectedly. Resume the run: its last checkpoint is kept.</source>
        <translation>L’entraînement s’est terminé de façon inattendue. Reprenez la session : son dernier point de contrôle est conservé.</translation>
    </message>
    <message>
        <source>The loss is no longer a number, so training stopped. Start a new run with a lower learning rate; the last checkpoint is from before.</source>
        <translation>La perte n’est plus un nombre : l’entraînement s’est arrêté. Démarrez une nouvelle session avec un taux d’apprentissage plus faible ; le dernier point de contrôle est antérieur à ce problème.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller size, or close other programs.</source>
        <translation>Mémoire insuffisante. Choisissez une taille plus petite, ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>The compute device is not available or has stopped working. Restart the program, or continue on the processor.</source>
        <translation>Le périphérique de calcul n’est pas disponible ou a cessé de fonctionner. Redémarrez le programme, ou continuez sur le processeur.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, or access to it is not permitted. Put it back, or choose the files again.</source>
        <translation>Un fichier n’a pas pu être lu. Il a peut-être été déplacé, ou son accès n’est pas autorisé. Remettez-le en place, ou choisissez de nouveau les fichiers.</translation>
    </message>
    <message>
        <source>A file of this model is no longer where it was. Put it back, or make the model again.</source>
        <translation>Un fichier de ce modèle n’est plus à son emplacement. Remettez-le en place, ou créez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The description of this model cannot be used on this computer. Make the model again from its files.</source>
        <translation>La description de ce modèle n’est pas utilisable sur cet ordinateur. Créez de nouveau le modèle à partir de ses fichiers.</translation>
    </message>
    <message>
        <source>A file of this model is not the one that it was made of. Put that one back, or make the model again.</source>
        <translation>Un fichier de ce modèle n’est pas celui à partir duquel il a été créé. Remettez le fichier d’origine en place, ou créez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The parts of this model do not belong together. Choose parts that were published together.</source>
        <translation>Les éléments de ce modèle ne vont pas ensemble. Choisissez des éléments publiés ensemble.</translation>
    </message>
    <message>
        <source>A weights file is damaged or incomplete. Download or copy it again from its source.</source>
        <translation>Un fichier de poids est endommagé ou incomplet. Téléchargez-le ou copiez-le de nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>A model with this name exists already. Choose another name.</source>
        <translation>Un modèle porte déjà ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There was not enough memory for this model. Close other programs, or use a smaller model.</source>
        <translation>Mémoire insuffisante pour ce modèle. Fermez d’autres programmes, ou utilisez un modèle plus petit.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>Le disque est plein. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>The folder of the models cannot be written. Check the disk and its permissions.</source>
        <translation>Le dossier des modèles n’est pas accessible en écriture. Vérifiez le disque et ses autorisations.</translation>
    </message>
    <message>
        <source>The examination ended unexpectedly; nothing was changed. Try again.</source>
        <translation>L’examen s’est terminé de façon inattendue ; rien n’a été modifié. Réessayez.</translation>
    </message>
</context>
<context>
    <name>ExaminedPartRow</name>
    <message>
        <source>complete</source>
        <translation>au complet</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>à compléter</translation>
    </message>
    <message>
        <source>does not belong here</source>
        <translation>en conflit</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>non inclus</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>Masquer les fichiers</translation>
    </message>
    <message numerus="yes">
        <source>Show %n file(s)</source>
        <translation>
            <numerusform>Afficher %n fichier</numerusform>
            <numerusform>Afficher les %n fichiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExaminedParts</name>
    <message>
        <source>%1 (of %2)</source>
        <extracomment>%1: name of a licence; %2: a family of networks, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>%1 (pour %2)</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>licence inconnue</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisés</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Web page (one HTML file)</source>
        <translation>Page web (un seul fichier HTML)</translation>
    </message>
    <message>
        <source>Markdown with a folder of media</source>
        <translation>Markdown avec un dossier de médias</translation>
    </message>
    <message>
        <source>JSON, to import it again</source>
        <translation>JSON, pour la réimporter</translation>
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
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Use the processor for this run</source>
        <translation>Utiliser le processeur pour cette exécution</translation>
    </message>
    <message>
        <source>Load the model again on the processor, where replies take longer, until the program is closed</source>
        <translation>Recharger le modèle sur le processeur, où les réponses prennent plus de temps, jusqu’à la fermeture du programme</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File name</source>
        <extracomment>The label of a field</extracomment>
        <translation>Nom du fichier</translation>
    </message>
</context>
<context>
    <name>FileDialogFooter</name>
    <message>
        <source>“%1” already exists here. Do you want to replace it?</source>
        <extracomment>%1: file name</extracomment>
        <translation>« %1 » existe déjà ici. Voulez-vous le remplacer ?</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>Saisissez un nom de fichier.</translation>
    </message>
    <message>
        <source>This file name is too long.</source>
        <translation>Ce nom de fichier est trop long.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>You may not write to this folder. Choose another one.</source>
        <translation>Vous n’avez pas le droit d’écrire dans ce dossier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A folder has this name. Choose another name.</source>
        <translation>Un dossier porte ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>File type</source>
        <extracomment>The label of a list of file types</extracomment>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <extracomment>Attaches the chosen files to the message</extracomment>
        <translation>
            <numerusform>Joindre %n fichier</numerusform>
            <numerusform>Joindre %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>No files of this type in this folder</source>
        <translation>Aucun fichier de ce type dans ce dossier</translation>
    </message>
    <message>
        <source>No folders in this folder</source>
        <translation>Aucun dossier dans ce dossier</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in conversation</source>
        <translation>Rechercher dans la conversation</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The number of a hit and how many there are, such as &quot;3 of 12&quot;</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <extracomment>A key combination</extracomment>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>A key</extracomment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>%1 and will be left out</source>
        <extracomment>%1: a finding such as &quot;3 files are missing&quot;</extracomment>
        <translation>%1 ; l’entraînement n’en tiendra pas compte</translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>Hides the items of a finding</extracomment>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An item of the data, and what is wrong with it</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Afficher %n élément</numerusform>
            <numerusform>Afficher les %n éléments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderPath</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
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
        <translation>Fichier manquant ou endommagé</translation>
    </message>
</context>
<context>
    <name>GalleryHeader</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>Rechercher dans la galerie</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>Avec les pièces jointes</translation>
    </message>
    <message>
        <source>Show the media that you attached, too</source>
        <translation>Afficher aussi les médias que vous avez joints</translation>
    </message>
</context>
<context>
    <name>GalleryMenu</name>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>Ouvrir dans la visionneuse</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Maj+S</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Utiliser comme entrée</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>Afficher dans la conversation</translation>
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
        <translation>Médias</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>Aucun média pour l’instant</translation>
    </message>
    <message>
        <source>Try other words, or show all media.</source>
        <translation>Essayez d’autres mots ou affichez tous les médias.</translation>
    </message>
    <message>
        <source>The images, videos and audio that you generate appear here, from all conversations.</source>
        <translation>Les images, vidéos et sons que vous générez apparaissent ici, pour toutes les conversations.</translation>
    </message>
</context>
<context>
    <name>GalleryTile</name>
    <message>
        <source>Use as input</source>
        <translation>Utiliser comme entrée</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>Afficher dans la conversation</translation>
    </message>
</context>
<context>
    <name>GeneratingIndicator</name>
    <message>
        <source>Generating…</source>
        <translation>Génération…</translation>
    </message>
</context>
<context>
    <name>GenerationDetails</name>
    <message>
        <source>Generation details</source>
        <translation>Détails de la génération</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of the copied details: label and value</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>HardwareDialog</name>
    <message>
        <source>Hardware check</source>
        <translation>Vérification du matériel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a row of the hardware check and its value</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
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
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>View full size</source>
        <translation>Afficher en taille réelle</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Utiliser comme entrée</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>KnownWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of words that the model knows, such as &quot;Things&quot;, and the words or their number</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>What can I ask?</source>
        <translation>Que puis-je demander ?</translation>
    </message>
</context>
<context>
    <name>KnownWordsDialog</name>
    <message>
        <source>What can I ask?</source>
        <translation>Que puis-je demander ?</translation>
    </message>
    <message>
        <source>This model is small: it understands short English requests made of these words. Name a thing and its colour, a place, and for a video a motion. You can also send it an image, a video or audio and ask what it is.</source>
        <translation>Ce modèle est petit : il comprend de courtes demandes en anglais composées de ces mots. Citez un sujet et sa couleur, un lieu et, pour une vidéo, un mouvement. Vous pouvez aussi lui envoyer une image, une vidéo ou de l’audio et lui demander ce que c’est.</translation>
    </message>
</context>
<context>
    <name>LatestButton</name>
    <message>
        <source>Latest</source>
        <extracomment>Button: scroll down to the latest message</extracomment>
        <translation>Plus récents</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>replies that have arrived</comment>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>NExT-GPT is already running; its window was raised.</source>
        <translation>NExT-GPT est déjà en cours d’exécution ; sa fenêtre a été mise au premier plan.</translation>
    </message>
    <message>
        <source>this profile is in use by a program that does not respond; end it, or choose another folder with --profile.</source>
        <translation>ce profil est utilisé par un programme qui ne répond pas ; fermez-le ou choisissez un autre dossier avec --profile.</translation>
    </message>
    <message>
        <source>NExT-GPT is already running and has taken over this request.</source>
        <translation>NExT-GPT est déjà en cours d’exécution et a pris en charge cette demande.</translation>
    </message>
    <message>
        <source>NExT-GPT is already running as an older version, which only raised its window. End it to use this version.</source>
        <translation>NExT-GPT est déjà en cours d’exécution dans une version plus ancienne, qui a seulement mis sa fenêtre au premier plan. Fermez-la pour utiliser cette version-ci.</translation>
    </message>
    <message>
        <source>this profile is in use on the computer “%1”; close the program there first.</source>
        <translation>ce profil est utilisé sur l’ordinateur « %1 » ; fermez-y d’abord le programme.</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Folder of the conversations and settings.</source>
        <translation>Dossier des conversations et des paramètres.</translation>
    </message>
    <message>
        <source>Folder of the model, containing bundle.json.</source>
        <translation>Dossier du modèle, contenant bundle.json.</translation>
    </message>
    <message>
        <source>Compute device: auto, cpu or cuda:N.</source>
        <translation>Périphérique de calcul : auto, cpu ou cuda:N.</translation>
    </message>
    <message>
        <source>Theme for this run: light, dark or system.</source>
        <translation>Thème pour cette exécution : light, dark ou system.</translation>
    </message>
    <message>
        <source>Scale factor of the window&apos;s contents.</source>
        <translation>Facteur d’échelle du contenu de la fenêtre.</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>Taille de la fenêtre en pixels.</translation>
    </message>
    <message>
        <source>Send this message when the window is shown.</source>
        <translation>Envoyer ce message à l’affichage de la fenêtre.</translation>
    </message>
    <message>
        <source>Save a screenshot of the window and exit.</source>
        <translation>Enregistrer une capture de la fenêtre et quitter.</translation>
    </message>
    <message>
        <source>Delay before the screenshot.</source>
        <translation>Délai avant la capture.</translation>
    </message>
    <message>
        <source>Engine to use instead: scripted:FILE.json.</source>
        <translation>Moteur à utiliser à la place : scripted:FILE.json.</translation>
    </message>
    <message>
        <source>Try “nextgpt --help”.</source>
        <translation>Essayez « nextgpt --help ».</translation>
    </message>
    <message>
        <source>Chat with a multimodal model that reads and generates text, images, videos and audio. Everything stays on this computer.
Commands without a window: nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check; each has --help.</source>
        <translation>Discuter avec un modèle multimodal qui lit et génère du texte, des images, des vidéos et de l’audio. Tout reste sur cet ordinateur.
Commandes sans fenêtre : nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check ; chacune accepte --help.</translation>
    </message>
    <message>
        <source>Images, videos or audio files to attach.</source>
        <translation>Images, vidéos ou fichiers audio à joindre.</translation>
    </message>
    <message>
        <source>Attach an image, a video or an audio file (repeatable).</source>
        <translation>Joindre une image, une vidéo ou un fichier audio (répétable).</translation>
    </message>
    <message>
        <source>the text of --say is too long; a message can hold %1 bytes</source>
        <translation>le texte de --say est trop long ; un message peut contenir %1 octets</translation>
    </message>
    <message>
        <source>“%1” is a folder; name the files in it</source>
        <translation>« %1 » est un dossier ; indiquez les fichiers qu’il contient</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file</source>
        <translation>« %1 » n’est ni une commande ni un fichier</translation>
    </message>
</context>
<context>
    <name>LegendChip</name>
    <message>
        <source>Hide this curve</source>
        <translation>Masquer cette courbe</translation>
    </message>
    <message>
        <source>Show this curve</source>
        <translation>Afficher cette courbe</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of %1</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Licence de « %1 »</translation>
    </message>
    <message>
        <source>“%1” is published under the licence “%2”. Read its text before you accept it:</source>
        <extracomment>%1: name of a part of a model; %2: name of a licence</extracomment>
        <translation>« %1 » est publié sous la licence « %2 ». Lisez-en le texte avant de l’accepter :</translation>
    </message>
    <message>
        <source>Address of the licence</source>
        <translation>Adresse de la licence</translation>
    </message>
    <message>
        <source>Licences of models can forbid some uses, such as commercial ones. Your acceptance is recorded with the date beside the files.</source>
        <translation>Les licences des modèles peuvent interdire certains usages, par exemple commerciaux. Votre acceptation est enregistrée avec la date à côté des fichiers.</translation>
    </message>
    <message>
        <source>Accept and import…</source>
        <translation>Accepter et importer…</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>Accepter et télécharger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>LinkPrompt</name>
    <message>
        <source>Open this link?</source>
        <translation>Ouvrir ce lien ?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>« %1 » est prêt.</translation>
    </message>
    <message>
        <source>Nothing is missing, and the parts belong together: %1.</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>Rien ne manque, et les éléments vont ensemble : %1.</translation>
    </message>
    <message>
        <source>No model can be made of these files yet. Add what is missing, or leave out what does not belong here.</source>
        <translation>Ces fichiers ne permettent pas encore de créer un modèle. Ajoutez ce qui manque, ou excluez ce qui est en conflit.</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Make model</source>
        <translation>Créer le modèle</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Utiliser dans la discussion</translation>
    </message>
    <message>
        <source>Make another model</source>
        <translation>Créer un autre modèle</translation>
    </message>
</context>
<context>
    <name>MakerView</name>
    <message>
        <source>Make a model from files</source>
        <translation>Créer un modèle à partir de fichiers</translation>
    </message>
    <message>
        <source>Weights, tokenizers and configurations are recognised by their content, whatever their names are. The model refers to them in place; nothing is copied.</source>
        <translation>Les poids, les tokeniseurs et les configurations sont reconnus à leur contenu, quels que soient leurs noms. Le modèle y fait référence à leur emplacement ; rien n’est copié.</translation>
    </message>
    <message>
        <source>The files are being examined…</source>
        <translation>Les fichiers sont en cours d’examen…</translation>
    </message>
    <message>
        <source>What the files are</source>
        <translation>Contenu des fichiers</translation>
    </message>
</context>
<context>
    <name>MarkdownReader</name>
    <message>
        <source>[image from %1, not loaded] </source>
        <translation>[image de %1, non chargée] </translation>
    </message>
</context>
<context>
    <name>MediaSetting</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>More steps take longer and usually add detail</source>
        <translation>Plus d’étapes prennent plus de temps et ajoutent en général des détails</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Modality and name of a setting, such as &quot;Images: Steps&quot;</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Reset %1: %2</source>
        <extracomment>Modality and name of a setting</extracomment>
        <translation>Réinitialiser %1 : %2</translation>
    </message>
</context>
<context>
    <name>MediaSettings</name>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Reproducibility</source>
        <translation>Reproductibilité</translation>
    </message>
    <message>
        <source>Fixed seed</source>
        <translation>Graine fixe</translation>
    </message>
    <message>
        <source>The same prompt then gives the same result</source>
        <translation>Le même prompt donne alors le même résultat</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Utiliser comme entrée</translation>
    </message>
    <message>
        <source>Reply actions</source>
        <translation>Actions de la réponse</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Régénérer</translation>
    </message>
    <message>
        <source>Generate another reply; this one is kept</source>
        <translation>Générer une autre réponse ; celle-ci est conservée</translation>
    </message>
    <message>
        <source>Save the video with this audio as its audio track</source>
        <translation>Enregistrer la vidéo avec cet audio comme bande sonore</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Reply with an image</source>
        <translation>Répondre par une image</translation>
    </message>
    <message>
        <source>Send the same message again and ask for an image</source>
        <translation>Renvoyer le même message en demandant une image</translation>
    </message>
    <message>
        <source>Save video with audio</source>
        <translation>Enregistrer la vidéo avec l’audio</translation>
    </message>
    <message>
        <source>How this reply was generated</source>
        <translation>Comment cette réponse a été générée</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Supprimer le message</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>You, %1</source>
        <extracomment>%1: time of day</extracomment>
        <translation>Vous, %1</translation>
    </message>
    <message>
        <source>Reply, %1</source>
        <translation>Réponse, %1</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Open link…</source>
        <translation>Ouvrir le lien…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Utiliser comme entrée</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>Sélectionner le message</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Modifier et renvoyer</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Régénérer</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Supprimer le message</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Maj+S</translation>
    </message>
</context>
<context>
    <name>MetricTile</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a number and the number</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>MissingPart</name>
    <message>
        <source>This file is damaged or missing</source>
        <translation>Ce fichier est endommagé ou introuvable</translation>
    </message>
    <message>
        <source>Locate…</source>
        <extracomment>Chooses the file of a medium again</extracomment>
        <translation>Localiser…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <extracomment>Copies where the file was</extracomment>
        <translation>Copier le chemin</translation>
    </message>
</context>
<context>
    <name>Modalities</name>
    <message>
        <source>text</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>texte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>image</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>This model cannot generate images</source>
        <translation>Ce modèle ne peut pas générer d’images</translation>
    </message>
    <message>
        <source>Stop this image</source>
        <translation>Arrêter cette image</translation>
    </message>
    <message>
        <source>How closely the image follows the prompt</source>
        <translation>Fidélité de l’image au prompt</translation>
    </message>
    <message>
        <source>video</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>This model cannot generate videos</source>
        <translation>Ce modèle ne peut pas générer de vidéos</translation>
    </message>
    <message>
        <source>Stop this video</source>
        <translation>Arrêter cette vidéo</translation>
    </message>
    <message>
        <source>How closely the video follows the prompt</source>
        <translation>Fidélité de la vidéo au prompt</translation>
    </message>
    <message>
        <source>audio</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>audio</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>This model cannot generate audio</source>
        <translation>Ce modèle ne peut pas générer d’audio</translation>
    </message>
    <message>
        <source>Stop this audio clip</source>
        <translation>Arrêter ce clip audio</translation>
    </message>
    <message>
        <source>How closely the audio follows the prompt</source>
        <translation>Fidélité de l’audio au prompt</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Save video</source>
        <translation>Enregistrer la vidéo</translation>
    </message>
    <message>
        <source>Save audio</source>
        <translation>Enregistrer l’audio</translation>
    </message>
</context>
<context>
    <name>ModelOutputs</name>
    <message>
        <source>Generates %1</source>
        <extracomment>%1: what a model generates, such as &quot;text, image, audio&quot;</extracomment>
        <translation>Génère : %1</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1, in use</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>%1, en cours d’utilisation</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>The chat uses this model</extracomment>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Utiliser dans la discussion</translation>
    </message>
    <message>
        <source>Show the folder of “%1”</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>Afficher le dossier de « %1 »</translation>
    </message>
    <message>
        <source>“%1” is in use; use another model to remove it</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>« %1 » est en cours d’utilisation ; utilisez un autre modèle pour le supprimer</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>Supprimer « %1 »…</translation>
    </message>
    <message>
        <source>The files of the model are being verified…</source>
        <translation>Les fichiers du modèle sont en cours de vérification…</translation>
    </message>
</context>
<context>
    <name>ModelStatusCard</name>
    <message>
        <source>Model: %1</source>
        <translation>Modèle : %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <extracomment>The model is only a demonstration</extracomment>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
</context>
<context>
    <name>ModelsHeader</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
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
        <translation>Charger quand même</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
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
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be attached</source>
        <translation>Impossible à joindre</translation>
    </message>
    <message numerus="yes">
        <source>This message already has %n attachment(s), the most it can hold.</source>
        <translation>
            <numerusform>Ce message contient déjà %n pièce jointe, le maximum possible.</numerusform>
            <numerusform>Ce message contient déjà %n pièces jointes, le maximum possible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>%n autre fichier n’a pas été joint : un message en accepte %1 au maximum.</numerusform>
            <numerusform>%n autres fichiers n’ont pas été joints : un message en accepte %1 au maximum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not attached. Attach the files in them instead.</source>
        <translation>
            <numerusform>%n dossier n’a pas été joint. Joignez plutôt les fichiers qu’il contient.</numerusform>
            <numerusform>%n dossiers n’ont pas été joints. Joignez plutôt les fichiers qu’ils contiennent.</numerusform>
        </translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and attach it.</source>
        <translation>Une adresse web ne peut pas être jointe. Enregistrez d’abord le fichier, puis joignez-le.</translation>
    </message>
    <message>
        <source>Folders cannot be attached. Drop the files in them instead.</source>
        <translation>Les dossiers ne peuvent pas être joints. Déposez plutôt les fichiers qu’ils contiennent.</translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and drop it here.</source>
        <translation>Une adresse web ne peut pas être jointe. Enregistrez d’abord le fichier, puis déposez-le ici.</translation>
    </message>
    <message>
        <source>Drop to insert the text</source>
        <translation>Déposer pour insérer le texte</translation>
    </message>
    <message>
        <source>Only images, videos, audio clips and text can be dropped here.</source>
        <translation>Seuls des images, des vidéos, des clips audio et du texte peuvent être déposés ici.</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Déposer pour joindre</translation>
    </message>
    <message>
        <source>The image is attached to your message.</source>
        <translation>L’image sera jointe à votre message.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n are attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>Seul %n fichier sera joint : un message en accepte %1 au maximum.</numerusform>
            <numerusform>Seuls les %n premiers fichiers seront joints : un message en accepte %1 au maximum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders are left out.</source>
        <translation>Les dossiers sont exclus.</translation>
    </message>
</context>
<context>
    <name>OutputSelector</name>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
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
        <translation>Vos modèles</translation>
    </message>
    <message>
        <source>The chat uses one model at a time. Each one understands text, images, videos and audio; the list says what it generates.</source>
        <translation>La discussion utilise un seul modèle à la fois. Chacun comprend le texte, les images, les vidéos et l’audio ; la liste indique ce qu’il génère.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Recherche de modèles…</translation>
    </message>
    <message>
        <source>Use a model that does not fit into memory?</source>
        <translation>Utiliser un modèle trop grand pour la mémoire ?</translation>
    </message>
    <message>
        <source>%1 Replies can take very long, and other programs can become slow or be ended by the system.</source>
        <extracomment>%1: a sentence with how much memory a model needs and how much there is</extracomment>
        <translation>%1 Les réponses peuvent prendre beaucoup de temps, et d’autres programmes peuvent ralentir ou être fermés par le système.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Utiliser quand même</translation>
    </message>
    <message>
        <source>Remove this model?</source>
        <translation>Supprimer ce modèle ?</translation>
    </message>
    <message>
        <source>The folder that the program made for “%1” is moved to the trash of the desktop. Files elsewhere that it refers to stay where they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>Le dossier créé par le programme pour « %1 » sera placé dans la corbeille du bureau. Les fichiers situés ailleurs auxquels il fait référence resteront à leur emplacement.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Retour à la discussion</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>PartText</name>
    <message>
        <source>Generating text</source>
        <translation>Génération du texte</translation>
    </message>
    <message>
        <source>Generating image</source>
        <translation>Génération de l’image</translation>
    </message>
    <message>
        <source>Generating video</source>
        <translation>Génération de la vidéo</translation>
    </message>
    <message>
        <source>Generating audio</source>
        <translation>Génération de l’audio</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Reading attachments</source>
        <translation>Lecture des pièces jointes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Décodage</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <extracomment>%1 is what is happening, for example &quot;Generating image&quot;.</extracomment>
        <translation>%1 : étape %2 sur %3</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>Time left in minutes and seconds.</extracomment>
        <translation>%1:%2 restantes</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 jetons/s</translation>
    </message>
    <message numerus="yes">
        <source>%n oldest message(s) not used</source>
        <extracomment>The conversation was too long for the model.</extracomment>
        <translation>
            <numerusform>%n message le plus ancien non utilisé</numerusform>
            <numerusform>%n messages les plus anciens non utilisés</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Échantillonneur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Decoding precision</source>
        <extracomment>The number format the decoder computed in; the value is &quot;float16&quot;, &quot;bfloat16&quot; or &quot;float32&quot;.</extracomment>
        <translation>Précision du décodage</translation>
    </message>
    <message>
        <source>SHA-256 of the model</source>
        <translation>SHA-256 du modèle</translation>
    </message>
    <message>
        <source>Video generated from: %1</source>
        <translation>Vidéo générée à partir de : %1</translation>
    </message>
    <message>
        <source>Attached video</source>
        <translation>Vidéo jointe</translation>
    </message>
    <message>
        <source>Audio generated from: %1</source>
        <translation>Audio généré à partir de : %1</translation>
    </message>
    <message>
        <source>Attached audio</source>
        <translation>Audio joint</translation>
    </message>
    <message>
        <source>Image generated from: %1</source>
        <translation>Image générée à partir de : %1</translation>
    </message>
    <message>
        <source>Attached image</source>
        <translation>Image jointe</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Vérification des fichiers du modèle</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <extracomment>%1 is what is happening, %2 the share that is done in percent.</extracomment>
        <translation>%1 : %2 %</translation>
    </message>
    <message>
        <source>Tokens</source>
        <extracomment>Numbers of tokens of the prompt and of the reply</extracomment>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>%1 read, %2 written</source>
        <translation>%1 lus, %2 écrits</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier jeton</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>après %1 s</translation>
    </message>
    <message>
        <source>Image signal</source>
        <translation>Signal d’image</translation>
    </message>
    <message>
        <source>Video signal</source>
        <translation>Signal vidéo</translation>
    </message>
    <message>
        <source>Audio signal</source>
        <translation>Signal audio</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <extracomment>A medium whose generation ended before its first step</extracomment>
        <translation>Génération interrompue</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Génération arrêtée</translation>
    </message>
    <message>
        <source>Interrupted at %1/%2</source>
        <extracomment>A medium whose generation ended early; %1 of %2 steps were done</extracomment>
        <translation>Interruption à l’étape %1/%2</translation>
    </message>
    <message>
        <source>Stopped at %1/%2</source>
        <translation>Arrêt à l’étape %1/%2</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Drop folders or files here</source>
        <translation>Déposez des dossiers ou des fichiers ici</translation>
    </message>
    <message>
        <source>A language model, ImageBind, NExT-GPT&apos;s trained tensors and the decoders that you have</source>
        <translation>Un modèle de langage, ImageBind, les tenseurs entraînés de NExT-GPT et les décodeurs dont vous disposez</translation>
    </message>
    <message>
        <source>Chosen files and folders</source>
        <translation>Fichiers et dossiers choisis</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add downloaded parts</source>
        <translation>Ajouter les éléments téléchargés</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>Examiner à nouveau</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Takes all files out of the list</extracomment>
        <translation>Vider</translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Leave out “%1”</source>
        <extracomment>%1: name of a file or a folder</extracomment>
        <translation>Exclure « %1 »</translation>
    </message>
</context>
<context>
    <name>PendingPart</name>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Modifier le message</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Write a message, or drop an image, a video or an audio file…</source>
        <translation>Écrivez un message, ou déposez une image, une vidéo ou un fichier audio…</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>replies in the queue</comment>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Afficher la file d’attente</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Tout arrêter</translation>
    </message>
    <message>
        <source>Stop the reply being generated and cancel all that wait, in every conversation</source>
        <translation>Arrêter la réponse en cours de génération et annuler toutes celles en attente, dans toutes les conversations</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>being generated</source>
        <translation>en cours de génération</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit without saving?</source>
        <translation>Quitter sans enregistrer ?</translation>
    </message>
    <message>
        <source>The last changes could not be saved, because the disk is full or cannot be written. Saving is retried while the program runs. If you quit now, these changes are lost.</source>
        <translation>Les dernières modifications n’ont pas pu être enregistrées, car le disque est plein ou inaccessible en écriture. L’enregistrement est retenté tant que le programme est ouvert. Si vous quittez maintenant, ces modifications seront perdues.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Ne pas quitter</translation>
    </message>
</context>
<context>
    <name>ReadoutCard</name>
    <message>
        <source>Step %1</source>
        <translation>Étape %1</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop and attach the recording</source>
        <translation>Arrêter et joindre l’enregistrement</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <extracomment>A key combination</extracomment>
        <translation>Ctrl+Espace</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Record audio: click, or hold down</source>
        <translation>Enregistrer de l’audio : cliquez, ou maintenez enfoncé</translation>
    </message>
    <message>
        <source>Record audio</source>
        <translation>Enregistrer de l’audio</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Recording, %1</source>
        <translation>Enregistrement, %1</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Ouverture du microphone…</translation>
    </message>
    <message>
        <source>Saving the recording…</source>
        <translation>Enregistrement du fichier audio…</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>Trop fort</translation>
    </message>
</context>
<context>
    <name>RecordingFolder</name>
    <message>
        <source>Recording %1</source>
        <translation>Enregistrement %1</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>The recording contains only silence. Check that the microphone is switched on.</source>
        <translation>L’enregistrement ne contient que du silence. Vérifiez que le microphone est activé.</translation>
    </message>
    <message>
        <source>The recording reached its maximum length and was stopped. It is attached to your message.</source>
        <translation>L’enregistrement a atteint sa durée maximale et a été arrêté. Il est joint à votre message.</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or choose another in the settings.</source>
        <translation>Aucun microphone n’a été trouvé. Branchez-en un ou choisissez-en un autre dans les paramètres.</translation>
    </message>
    <message>
        <source>The microphone cannot be used. Another program may be using it, or access to it is not permitted.</source>
        <translation>Le microphone ne peut pas être utilisé. Un autre programme l’utilise peut-être, ou son accès n’est pas autorisé.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. What was recorded so far is attached to your message.</source>
        <translation>Le microphone a été déconnecté. Ce qui a été enregistré jusque-là est joint à votre message.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. Nothing was recorded.</source>
        <translation>Le microphone a été déconnecté. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The disk is full. What was recorded so far is attached to your message.</source>
        <translation>Le disque est plein. Ce qui a été enregistré jusque-là est joint à votre message.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was recorded. Free some space and try again.</source>
        <translation>Le disque est plein : rien n’a été enregistré. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>The recording could not be written any further. What was recorded so far is attached to your message.</source>
        <translation>L’écriture de l’enregistrement a échoué. Ce qui a été enregistré jusque-là est joint à votre message.</translation>
    </message>
    <message>
        <source>The recording could not be written to the disk. Nothing was recorded.</source>
        <translation>L’enregistrement n’a pas pu être écrit sur le disque. Rien n’a été enregistré.</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Conversation title</source>
        <translation>Titre de la conversation</translation>
    </message>
</context>
<context>
    <name>RunRow</name>
    <message>
        <source>loss %1</source>
        <translation>perte %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>validation %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>Une seule session d’entraînement à la fois</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Utiliser dans la discussion</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>Autres actions pour « %1 »</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>Mettre à la corbeille…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Ouvrir le rapport</translation>
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
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>Une seule session d’entraînement à la fois</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Modifier les paramètres</translation>
    </message>
    <message>
        <source>Writing the model…</source>
        <translation>Enregistrement du modèle…</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Utiliser dans la discussion</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Progression de l’entraînement</translation>
    </message>
    <message>
        <source>A checkpoint is being written. The run can be resumed later.</source>
        <translation>Un point de contrôle est en cours d’enregistrement. La session pourra être reprise plus tard.</translation>
    </message>
    <message>
        <source>Paused: the processor is free, the memory is kept.</source>
        <translation>En pause : le processeur est libre, la mémoire reste occupée.</translation>
    </message>
    <message>
        <source>The chat can be used meanwhile; replies take longer.</source>
        <translation>La discussion reste utilisable pendant ce temps ; les réponses sont plus lentes.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Understand media</source>
        <extracomment>The first stage of training</extracomment>
        <translation>Comprendre les médias</translation>
    </message>
    <message>
        <source>Generate media</source>
        <extracomment>The second stage of training</extracomment>
        <translation>Générer des médias</translation>
    </message>
    <message>
        <source>Follow instructions</source>
        <extracomment>The third stage of training</extracomment>
        <translation>Suivre des instructions</translation>
    </message>
    <message>
        <source>Encoding-side alignment: the input projection learns from images, videos and audio with captions.</source>
        <translation>Alignement côté encodage : la projection d’entrée apprend à partir d’images, de vidéos et d’audio avec légendes.</translation>
    </message>
    <message>
        <source>Decoding-side alignment: output projections and signal tokens learn from captions alone.</source>
        <translation>Alignement côté décodage : les projections de sortie et les jetons de signal apprennent à partir des seules légendes.</translation>
    </message>
    <message>
        <source>Instruction tuning: adapters of the language model and all projections learn from dialogues.</source>
        <translation>Ajustement par instructions : les adaptateurs du modèle de langage et toutes les projections apprennent à partir de dialogues.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <extracomment>State of a training run</extracomment>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>State of a training run</extracomment>
        <translation>Entraînement en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of a training run</extracomment>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>State of a training run</extracomment>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>State of a training run</extracomment>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a training run</extracomment>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Training in another program</source>
        <extracomment>State of a training run</extracomment>
        <translation>Entraînement dans un autre programme</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>State of a training run</extracomment>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>étape %1 sur %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>étape %1</translation>
    </message>
    <message>
        <source>total</source>
        <extracomment>A curve of training</extracomment>
        <translation>perte totale</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>A curve of training: the loss on data that are held back</extracomment>
        <translation>validation</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <extracomment>A curve of training: the part of the loss that is about text</extracomment>
        <translation>entropie croisée</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>A curve of training</extracomment>
        <translation>norme du gradient</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <extracomment>How many tokens are processed in a second</extracomment>
        <translation>Jetons/s</translation>
    </message>
    <message>
        <source>Steps/s</source>
        <translation>Étapes/s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Toutes les sessions</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>Aucune session pour l’instant</translation>
    </message>
    <message>
        <source>Each run keeps its settings, curves, samples and checkpoints in a folder of its own.</source>
        <translation>Chaque session conserve ses paramètres, ses courbes, ses échantillons et ses points de contrôle dans son propre dossier.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>The chat uses the model in “%1”.</source>
        <extracomment>%1: folder of a model</extracomment>
        <translation>La discussion utilise le modèle du dossier « %1 ».</translation>
    </message>
    <message>
        <source>Use the default model</source>
        <translation>Utiliser le modèle par défaut</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>Mettre cette session à la corbeille ?</translation>
    </message>
    <message>
        <source>“%1” with its checkpoints, curves and samples is moved to the trash of the desktop. Models that were made from it stay.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>« %1 », ses points de contrôle, ses courbes et ses échantillons seront placés dans la corbeille du bureau. Les modèles créés à partir de cette session seront conservés.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
</context>
<context>
    <name>SampleComparison</name>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>%1 (with %2)</source>
        <extracomment>A question, and the files that are attached to it</extracomment>
        <translation>%1 (avec %2)</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Avant l’entraînement</translation>
    </message>
    <message>
        <source>At step %1</source>
        <translation>À l’étape %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <extracomment>What the data have as the answer</extracomment>
        <translation>Réponse attendue : %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Aucune réponse</translation>
    </message>
</context>
<context>
    <name>SaveToast</name>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the video</source>
        <translation>Position dans la vidéo</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher dans les conversations</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <extracomment>A key combination</extracomment>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SectionLabel</name>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus ancien</translation>
    </message>
</context>
<context>
    <name>SelectBox</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a setting and its value</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>SettingsPanes</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des paramètres</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Rétablir les valeurs par défaut</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher dans les paramètres</translation>
    </message>
    <message>
        <source>No matching settings</source>
        <translation>Aucun paramètre correspondant</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The model of the chat. It is not changed; the result is a new one.</source>
        <translation>Le modèle de la discussion. Il n’est pas modifié ; le résultat est un nouveau modèle.</translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation>Autre modèle…</translation>
    </message>
    <message>
        <source>Model of the chat</source>
        <translation>Modèle de la discussion</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nom de la session</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Autre dossier…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Démarrer l’entraînement</translation>
    </message>
    <message>
        <source>“%1” is training. Only one run trains at a time.</source>
        <translation>« %1 » est en cours d’entraînement. Une seule session d’entraînement est possible à la fois.</translation>
    </message>
    <message>
        <source>The data are being checked…</source>
        <translation>Les données sont en cours de vérification…</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher dans les conversations</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Restore the last message in an empty field</source>
        <translation>Rappeler le dernier message dans un champ vide</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Joindre des images, des vidéos et de l’audio</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Paste text or an image</source>
        <translation>Coller du texte ou une image</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espace</translation>
    </message>
    <message>
        <source>Record audio: press twice, or hold down</source>
        <translation>Enregistrer de l’audio : appuyez deux fois, ou maintenez enfoncé</translation>
    </message>
    <message>
        <source>Space, Left, Right</source>
        <translation>Espace, Gauche, Droite</translation>
    </message>
    <message>
        <source>Play or pause, seek</source>
        <translation>Lire ou mettre en pause, se déplacer</translation>
    </message>
    <message>
        <source>Comma, Period</source>
        <translation>Virgule, Point</translation>
    </message>
    <message>
        <source>Previous frame, next frame</source>
        <translation>Image précédente, image suivante</translation>
    </message>
    <message>
        <source>&lt;, &gt;, L, M, F, S</source>
        <translation>&lt;, &gt;, L, M, F, S</translation>
    </message>
    <message>
        <source>Slower, faster, loop, mute, open in viewer, save frame</source>
        <translation>Plus lent, plus rapide, boucle, couper le son, visionneuse, enregistrer l’image</translation>
    </message>
    <message>
        <source>9, 0</source>
        <translation>9, 0</translation>
    </message>
    <message>
        <source>Volume down, volume up</source>
        <translation>Baisser le volume, augmenter le volume</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Stop, discard the recording, or close</source>
        <translation>Arrêter, abandonner l’enregistrement ou fermer</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Move to the next area of the window</source>
        <translation>Passer à la zone suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page préc., Page suiv.</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>Faire défiler la conversation</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Renommer la conversation</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Delete the selected conversation (can be undone)</source>
        <translation>Supprimer la conversation sélectionnée (annulable)</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <translation>Ctrl+Plus, Ctrl+Moins, Ctrl+0</translation>
    </message>
    <message>
        <source>Larger text, smaller text, default size</source>
        <translation>Texte plus grand, plus petit, taille par défaut</translation>
    </message>
    <message>
        <source>Ctrl+Comma</source>
        <translation>Ctrl+Virgule</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>Rechercher dans la conversation</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Shift+S</source>
        <translation>Ctrl+S, Ctrl+Maj+S</translation>
    </message>
    <message>
        <source>Save the selected image, video or audio, or choose where</source>
        <translation>Enregistrer l’image, la vidéo ou l’audio sélectionné, ou choisir l’emplacement</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
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
        <translation>Démarrer ou terminer la présentation</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>NExT-GPT</source>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>On the button that starts a new conversation</extracomment>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>New conversation  Ctrl+N</source>
        <extracomment>&quot;Ctrl+N&quot; is a key combination</extracomment>
        <translation>Nouvelle conversation  Ctrl+N</translation>
    </message>
</context>
<context>
    <name>SmallerMedium</name>
    <message>
        <source>Try a smaller size (%1 × %2)</source>
        <extracomment>A button; width and height in pixels</extracomment>
        <translation>Essayer une taille plus petite (%1 × %2)</translation>
    </message>
    <message>
        <source>Try fewer frames (%1)</source>
        <extracomment>A button</extracomment>
        <translation>Essayer avec moins d’images (%1)</translation>
    </message>
    <message>
        <source>Try a shorter clip (%1 s)</source>
        <extracomment>A button; a length in seconds</extracomment>
        <translation>Essayer un clip plus court (%1 s)</translation>
    </message>
</context>
<context>
    <name>SpeedMenu</name>
    <message>
        <source>Normal speed</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>Vitesse normale</translation>
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
        <translation>Redémarrer le programme</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Continuer d’attendre</translation>
    </message>
</context>
<context>
    <name>StandardFolders</name>
    <message>
        <source>Home</source>
        <extracomment>The user&apos;s own folder</extracomment>
        <translation>Dossier personnel</translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message>
        <source>%1 in, %2 out</source>
        <extracomment>Two modalities, such as &quot;image in, text out&quot;</extracomment>
        <translation>entrée : %1, sortie : %2</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a setting and its value</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Decrease: %1</source>
        <translation>Diminuer : %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Increase: %1</source>
        <translation>Augmenter : %1</translation>
    </message>
</context>
<context>
    <name>StoppedPart</name>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>Générer à nouveau</translation>
    </message>
</context>
<context>
    <name>StorageSettings</name>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Folder of your conversations</source>
        <translation>Dossier de vos conversations</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Space used</source>
        <translation>Espace utilisé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What takes room, and its size</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Unused files</source>
        <translation>Fichiers inutilisés</translation>
    </message>
    <message>
        <source>No conversation refers to them. They can be deleted without losing anything.</source>
        <translation>Aucune conversation n’y fait référence. Ils peuvent être supprimés sans aucune perte.</translation>
    </message>
    <message>
        <source>Free %1</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>Libérer %1</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Afficher moins</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n conversation(s)</source>
        <translation>
            <numerusform>Afficher %n conversation</numerusform>
            <numerusform>Afficher les %n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete all conversations…</source>
        <translation>Supprimer toutes les conversations…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Vider la corbeille</translation>
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
        <translation>Exporter « %1 »</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>Restaurer « %1 »</translation>
    </message>
    <message>
        <source>Delete “%1” for good</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>Supprimer définitivement « %1 »</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>TrainingHeader</name>
    <message>
        <source>New run</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Toutes les sessions</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Aucune session ouverte</translation>
    </message>
    <message>
        <source>Start a new run, or open one of the list to see its curves.</source>
        <translation>Démarrez une nouvelle session, ou ouvrez-en une de la liste pour voir ses courbes.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nouvelle session</translation>
    </message>
</context>
<context>
    <name>TransferSettings</name>
    <message>
        <source>Export and import</source>
        <translation>Exportation et importation</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Adds conversations that were exported as JSON</source>
        <translation>Ajoute des conversations exportées au format JSON</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>As JSON with all media, into a new folder beside your last export or in your documents</source>
        <translation>Au format JSON avec tous les médias, dans un nouveau dossier à côté de votre dernière exportation ou dans vos documents</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Video controls</source>
        <translation>Commandes vidéo</translation>
    </message>
    <message>
        <source>Audio controls</source>
        <translation>Commandes audio</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Play once</source>
        <translation>Lire une fois</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Lecture en boucle</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <extracomment>%1: playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>Vitesse : %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>No audio device: playing silently</source>
        <translation>Aucun périphérique audio : lecture sans le son</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le son</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>Ouvrir dans la visionneuse</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <extracomment>Number of a frame of a video and the number of its frames</extracomment>
        <translation>Image %1 sur %2</translation>
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
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Modifier et renvoyer</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Supprimer le message</translation>
    </message>
</context>
<context>
    <name>VideoPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 secondes</translation>
    </message>
</context>
<context>
    <name>VideoViewer</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Utiliser comme entrée</translation>
    </message>
    <message>
        <source>Image controls</source>
        <translation>Commandes de l’image</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
</context>
<context>
    <name>VolumeSlider</name>
    <message>
        <source>Volume: %1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>Volume : %1 %</translation>
    </message>
</context>
<context>
    <name>WindowNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>WindowToasts</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>Reprendre l’entraînement</translation>
    </message>
</context>
<context>
    <name>WritingSettings</name>
    <message>
        <source>Writing</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Send with Enter</source>
        <translation>Envoyer avec Entrée</translation>
    </message>
    <message>
        <source>Shift+Enter starts a new line</source>
        <translation>Maj+Entrée commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Entrée envoie, Entrée commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>Notify when a reply is finished</source>
        <translation>Avertir quand une réponse est terminée</translation>
    </message>
    <message>
        <source>When it took longer and the window is in the background</source>
        <translation>Si elle a pris du temps et que la fenêtre est à l’arrière-plan</translation>
    </message>
    <message>
        <source>Title in notifications</source>
        <extracomment>Whether a notification shows the title of the conversation</extracomment>
        <translation>Titre dans les notifications</translation>
    </message>
    <message>
        <source>Shows the conversation&apos;s title, which others may read on a locked or shared screen</source>
        <translation>Affiche le titre de la conversation, que d’autres peuvent lire sur un écran verrouillé ou partagé</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Announcements</name>
    <message>
        <source>The reply is finished.</source>
        <translation>La réponse est terminée.</translation>
    </message>
    <message>
        <source>The reply could not be completed.</source>
        <translation>La réponse n’a pas pu être menée à terme.</translation>
    </message>
    <message>
        <source>The training run is finished.</source>
        <translation>L’entraînement est terminé.</translation>
    </message>
    <message>
        <source>The training run ended with an error.</source>
        <translation>L’entraînement s’est arrêté sur une erreur.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Application</name>
    <message>
        <source>The conversation is not saved because the disk is full. Free some space; saving is retried automatically.</source>
        <translation>La conversation n’est pas enregistrée car le disque est plein. Libérez de l’espace ; l’enregistrement sera retenté automatiquement.</translation>
    </message>
    <message>
        <source>The conversation is not saved because the disk cannot be written. Saving is retried automatically.</source>
        <translation>La conversation n’est pas enregistrée car l’écriture sur le disque est impossible. L’enregistrement sera retenté automatiquement.</translation>
    </message>
    <message>
        <source>This message cannot hold more attachments. The recording is kept and will be offered the next time you start the program.</source>
        <translation>Ce message ne peut pas contenir plus de pièces jointes. L’enregistrement est conservé et vous sera proposé au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>A recording of %1 was recovered and attached to this message.</source>
        <translation>Un enregistrement de %1 a été récupéré et joint à ce message.</translation>
    </message>
    <message>
        <source>Recordings with a total length of %1 were recovered and attached to this message.</source>
        <translation>Des enregistrements d’une durée totale de %1 ont été récupérés et joints à ce message.</translation>
    </message>
    <message>
        <source>The settings file was damaged, so all settings were reset. The damaged file is kept.</source>
        <translation>Le fichier des paramètres était endommagé : tous les paramètres ont été réinitialisés. Le fichier endommagé est conservé.</translation>
    </message>
    <message>
        <source>The damaged file is kept as “%1”.</source>
        <translation>Le fichier endommagé est conservé sous le nom « %1 ».</translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. %n message(s) were recovered, %1 could not be read.</source>
        <translation>
            <numerusform>La base de données des conversations était endommagée. %n message a été récupéré ; messages illisibles : %1.</numerusform>
            <numerusform>La base de données des conversations était endommagée. %n messages ont été récupérés ; messages illisibles : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. Everything that could be read was recovered: %n message(s).</source>
        <translation>
            <numerusform>La base de données des conversations était endommagée. Tout ce qui était lisible a été récupéré : %n message.</numerusform>
            <numerusform>La base de données des conversations était endommagée. Tout ce qui était lisible a été récupéré : %n messages.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording was ended because the computer went to sleep. It is kept.</source>
        <translation>L’enregistrement a été interrompu car l’ordinateur s’est mis en veille. Il est conservé.</translation>
    </message>
    <message>
        <source>Your conversations are in a network folder. Use them on one computer at a time, and expect saving to be slower than on this computer&apos;s own disk.</source>
        <translation>Vos conversations se trouvent dans un dossier réseau. Utilisez-les sur un seul ordinateur à la fois ; leur enregistrement peut être plus lent que sur le disque de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ChatViewModel</name>
    <message>
        <source>The audio device was disconnected. Playback is paused; press play to continue.</source>
        <translation>Le périphérique audio a été déconnecté. La lecture est en pause ; appuyez sur Lecture pour continuer.</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Message supprimé</translation>
    </message>
    <message>
        <source>The copied text contains invisible characters. They are marked where it is shown here, but not where you paste it.</source>
        <translation>Le texte copié contient des caractères invisibles. Ils sont signalés là où le texte est affiché ici, mais pas là où vous le collez.</translation>
    </message>
    <message>
        <source>This file is of another kind than the missing one.</source>
        <translation>Ce fichier n’est pas du même type que le fichier manquant.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ConversationListModel</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>« %1 » supprimée</translation>
    </message>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::CrashViewModel</name>
    <message>
        <source>The program did not end properly several times in a row. It was started without the model and without the last conversation. Nothing was deleted.</source>
        <translation>Le programme ne s’est pas terminé correctement plusieurs fois de suite. Il a été démarré sans le modèle et sans la dernière conversation. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>The program did not end properly. The last conversation stays closed until you open it. Nothing was deleted.</source>
        <translation>Le programme ne s’est pas terminé correctement. La dernière conversation reste fermée jusqu’à ce que vous l’ouvriez. Rien n’a été supprimé.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DataCheck</name>
    <message numerus="yes">
        <source>%n captioned file(s) can be used</source>
        <translation>
            <numerusform>%n fichier légendé utilisable</numerusform>
            <numerusform>%n fichiers légendés utilisables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) can be used</source>
        <translation>
            <numerusform>%n dialogue utilisable</numerusform>
            <numerusform>%n dialogues utilisables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captioned file(s)</source>
        <translation>
            <numerusform>%n fichier légendé</numerusform>
            <numerusform>%n fichiers légendés</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not training data: captions beside media, or a list in JSON, JSON lines or CSV.</source>
        <translation>Il ne s’agit pas de données d’entraînement : légendes à côté des médias, ou liste en JSON, JSON Lines ou CSV.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DesktopNotification</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DownloadListModel</name>
    <message>
        <source>about %1</source>
        <extracomment>%1: a size, such as &quot;2.8 GB&quot;</extracomment>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n heure restante</numerusform>
            <numerusform>%n heures restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute restante</numerusform>
            <numerusform>%n minutes restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>No hash is published for some files: theirs were recorded when they arrived.</source>
        <translation>Aucune empreinte n’est publiée pour certains fichiers : la leur a été enregistrée à leur réception.</translation>
    </message>
    <message>
        <source>Every file matches its published hash.</source>
        <translation>Chaque fichier correspond à son empreinte publiée.</translation>
    </message>
    <message>
        <source>The language model that answers and decides what to generate.</source>
        <translation>Le modèle de langage qui répond et décide de ce qui est généré.</translation>
    </message>
    <message>
        <source>Understands the images, videos and audio that you attach.</source>
        <translation>Comprend les images, les vidéos et l’audio que vous joignez.</translation>
    </message>
    <message>
        <source>Generates images.</source>
        <translation>Génère des images.</translation>
    </message>
    <message>
        <source>Generates videos.</source>
        <translation>Génère des vidéos.</translation>
    </message>
    <message>
        <source>Generates audio.</source>
        <translation>Génère de l’audio.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DraftViewModel</name>
    <message>
        <source>%1 over the limit</source>
        <translation>%1 au-dessus de la limite</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: %2</source>
        <extracomment>%1: file name, %2: the reason, a sentence</extracomment>
        <translation>« %1 » ne peut pas être envoyé : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be sent. Remove them to send the message.</source>
        <translation>
            <numerusform>%n pièce jointe ne peut pas être envoyée. Retirez-la pour envoyer le message.</numerusform>
            <numerusform>%n pièces jointes ne peuvent pas être envoyées. Retirez-les pour envoyer le message.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text was inserted. The clipboard also holds an image of it.</source>
        <translation>Le texte a été inséré. Le presse-papiers en contient aussi une image.</translation>
    </message>
    <message>
        <source>Dropped image</source>
        <translation>Image déposée</translation>
    </message>
    <message>
        <source>Sending is paused until the conversation can be saved again.</source>
        <translation>L’envoi est suspendu jusqu’à ce que la conversation puisse de nouveau être enregistrée.</translation>
    </message>
    <message>
        <source>Insert the first %1</source>
        <extracomment>A part of a long text; %1: a size such as 64 kB</extracomment>
        <translation>Insérer les premiers %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are used only in part. Point at them to see what is left out.</source>
        <translation>
            <numerusform>%n pièce jointe n’est utilisée qu’en partie. Survolez-la pour voir ce qui est exclu.</numerusform>
            <numerusform>%n pièces jointes ne sont utilisées qu’en partie. Survolez-les pour voir ce qui est exclu.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1: file name, %2: what of it is not used, a sentence</extracomment>
        <translation>« %1 » : %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::EngineStatus</name>
    <message>
        <source>%1 in use</source>
        <translation>%1 utilisés</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Vérification des fichiers du modèle… %1 %</translation>
    </message>
    <message>
        <source>Loading model… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Chargement du modèle… %1 %</translation>
    </message>
    <message>
        <source>The model is not loaded.</source>
        <translation>Le modèle n’est pas chargé.</translation>
    </message>
    <message>
        <source>It is loaded when you send a message.</source>
        <translation>Il sera chargé lorsque vous enverrez un message.</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Motions</source>
        <translation>Mouvements</translation>
    </message>
    <message numerus="yes">
        <source>The model has not responded for %n second(s). It may be busy with a long step, or stuck. Restarting the program keeps your conversations and drafts.</source>
        <translation>
            <numerusform>Le modèle ne répond pas depuis %n seconde. Il exécute peut-être une longue étape, ou il est bloqué. Redémarrer le programme conserve vos conversations et vos brouillons.</numerusform>
            <numerusform>Le modèle ne répond pas depuis %n secondes. Il exécute peut-être une longue étape, ou il est bloqué. Redémarrer le programme conserve vos conversations et vos brouillons.</numerusform>
        </translation>
    </message>
    <message>
        <source>The graphics processor stopped working or is no longer there. Restarting the program keeps your conversations and drafts; then send the question again. On the processor, replies take longer.</source>
        <translation>Le processeur graphique a cessé de fonctionner ou n’est plus présent. Redémarrer le programme conserve vos conversations et vos brouillons ; renvoyez ensuite la question. Sur le processeur, les réponses prennent plus de temps.</translation>
    </message>
    <message>
        <source>The graphics processor cannot be used. Connect it or repair its driver and restart the program, or continue on the processor, where replies take longer.</source>
        <translation>Le processeur graphique n’est pas utilisable. Branchez-le ou réparez son pilote et redémarrez le programme, ou continuez sur le processeur, où les réponses prennent plus de temps.</translation>
    </message>
    <message numerus="yes">
        <source>This model contains invalid numbers in %n tensor(s) and would produce noise, or nothing. It was not loaded. If it was downloaded, download it again.</source>
        <translation>
            <numerusform>Ce modèle contient des nombres non valides dans %n tenseur et ne produirait que du bruit, ou rien. Il n’a pas été chargé. S’il a été téléchargé, téléchargez-le de nouveau.</numerusform>
            <numerusform>Ce modèle contient des nombres non valides dans %n tenseurs et ne produirait que du bruit, ou rien. Il n’a pas été chargé. S’il a été téléchargé, téléchargez-le de nouveau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Fault</name>
    <message>
        <source>No connection to %1. Check the network; what has arrived is kept.</source>
        <translation>Aucune connexion à %1. Vérifiez le réseau ; ce qui a été reçu est conservé.</translation>
    </message>
    <message>
        <source>%1 stopped sending. What has arrived is kept; resume later.</source>
        <translation>%1 a cessé d’envoyer des données. Ce qui a été reçu est conservé ; reprenez plus tard.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is busy and asks to wait %n second(s). Resume after that.</source>
        <translation>
            <numerusform>%1 est occupé et demande d’attendre %n seconde. Reprenez ensuite.</numerusform>
            <numerusform>%1 est occupé et demande d’attendre %n secondes. Reprenez ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is busy. Resume in a few minutes.</source>
        <translation>%1 est occupé. Reprenez dans quelques minutes.</translation>
    </message>
    <message>
        <source>%1 reports an internal error (status %2). Resume later.</source>
        <translation>%1 signale une erreur interne (code d’état %2). Reprenez plus tard.</translation>
    </message>
    <message>
        <source>%1 keeps rejecting the download address. Resume later.</source>
        <translation>%1 rejette à chaque fois l’adresse de téléchargement. Reprenez plus tard.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in. Put the name and password into the proxy&apos;s address in the system&apos;s settings, then resume.</source>
        <translation>Le proxy demande une connexion. Indiquez le nom et le mot de passe dans l’adresse du proxy, dans les paramètres du système, puis reprenez.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent or saved. Check this computer&apos;s date and network, then resume.</source>
        <translation>Le certificat de %1 n’est pas valide : rien n’a été envoyé ni enregistré. Vérifiez la date et le réseau de cet ordinateur, puis reprenez.</translation>
    </message>
    <message>
        <source>%1 points to an address that is not safe, so it was not followed. Check the network, or import the file from a folder.</source>
        <translation>%1 renvoie vers une adresse non sûre, qui n’a donc pas été suivie. Vérifiez le réseau, ou importez le fichier depuis un dossier.</translation>
    </message>
    <message>
        <source>%1 redirects endlessly. Resume later, or import the file from a folder.</source>
        <translation>%1 redirige la demande sans fin. Reprenez plus tard, ou importez le fichier depuis un dossier.</translation>
    </message>
    <message>
        <source>%1 shows “%2” only to people who are signed in, or does not have it. Set HF_TOKEN to your access token and start the program again.</source>
        <translation>%1 ne montre « %2 » qu’aux personnes connectées, ou ne l’a pas. Définissez HF_TOKEN avec votre jeton d’accès et redémarrez le programme.</translation>
    </message>
    <message>
        <source>%1 does not accept your access token. Make a new one there, set HF_TOKEN and start the program again.</source>
        <translation>%1 n’accepte pas votre jeton d’accès. Créez-y un nouveau jeton, définissez HF_TOKEN et redémarrez le programme.</translation>
    </message>
    <message>
        <source>“%2” needs you to accept its licence at %1. Do so there with the account of your access token, then resume.</source>
        <translation>« %2 » exige que vous acceptiez sa licence sur %1. Faites-le avec le compte de votre jeton d’accès, puis reprenez.</translation>
    </message>
    <message>
        <source>%1 no longer has “%2”. Import it from a folder if you have it.</source>
        <translation>%1 n’a plus « %2 ». Importez-le depuis un dossier si vous l’avez.</translation>
    </message>
    <message>
        <source>%1 refuses to deliver “%2” (status %3). Resume later, or import it from a folder.</source>
        <translation>%1 refuse de fournir « %2 » (code d’état %3). Reprenez plus tard, ou importez-le depuis un dossier.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE forbids downloads. Start the program without it, or import the files from a folder.</source>
        <translation>HF_HUB_OFFLINE interdit les téléchargements. Démarrez le programme sans cette variable, ou importez les fichiers depuis un dossier.</translation>
    </message>
    <message>
        <source>%1 sends an unexpected response for “%2”. Resume later.</source>
        <translation>%1 envoie une réponse inattendue pour « %2 ». Reprenez plus tard.</translation>
    </message>
    <message>
        <source>“%2” keeps changing on %1. Resume later.</source>
        <translation>« %2 » ne cesse de changer sur %1. Reprenez plus tard.</translation>
    </message>
    <message>
        <source>“%1” does not match its checksum. It was deleted and will be fetched again.</source>
        <translation>« %1 » ne correspond pas à sa somme de contrôle. Il a été supprimé et sera téléchargé de nouveau.</translation>
    </message>
    <message>
        <source>%1 delivers a different file as “%2”. It was not kept; import the right one from a folder.</source>
        <translation>%1 fournit un autre fichier sous le nom « %2 ». Il n’a pas été conservé ; importez le bon depuis un dossier.</translation>
    </message>
    <message>
        <source>%1 sends a web page instead of “%2”. If the network asks for a sign-in, sign in with the browser, then resume.</source>
        <translation>%1 envoie une page web au lieu de « %2 ». Si le réseau demande une connexion, connectez-vous avec le navigateur, puis reprenez.</translation>
    </message>
    <message>
        <source>“%1” is only a Git LFS pointer and not the file itself. Use the actual file.</source>
        <translation>« %1 » n’est qu’un pointeur Git LFS et non le fichier lui-même. Utilisez le fichier réel.</translation>
    </message>
    <message>
        <source>%1 does not say how large “%2” is, so it cannot be checked. Import it from a folder.</source>
        <translation>%1 n’indique pas la taille de « %2 », qui ne peut donc pas être vérifié. Importez-le depuis un dossier.</translation>
    </message>
    <message>
        <source>“%1” does not have the published size: it is another version or incomplete. Use the published file.</source>
        <translation>« %1 » n’a pas la taille publiée : il s’agit d’une autre version ou il est incomplet. Utilisez le fichier publié.</translation>
    </message>
    <message>
        <source>Needs %1, but %2 are free. Free some space, then start again.</source>
        <translation>%1 sont nécessaires, mais %2 sont libres. Libérez de l’espace, puis recommencez.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is lost: free some space, then resume.</source>
        <translation>Le disque est plein. Rien n’est perdu : libérez de l’espace, puis reprenez.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the folder&apos;s permissions and its disk, then resume.</source>
        <translation>Impossible d’écrire « %1 ». Vérifiez les autorisations du dossier et son disque, puis reprenez.</translation>
    </message>
    <message>
        <source>Another program is downloading “%1”. Wait until it has finished, then resume.</source>
        <translation>Un autre programme télécharge « %1 ». Attendez qu’il ait terminé, puis reprenez.</translation>
    </message>
    <message>
        <source>“%1” is not in the chosen folder. Choose the folder that has it.</source>
        <translation>« %1 » n’est pas dans le dossier choisi. Choisissez le dossier qui le contient.</translation>
    </message>
    <message>
        <source>“%1” cannot be read from the chosen folder. Check the device, then import again.</source>
        <translation>Impossible de lire « %1 » dans le dossier choisi. Vérifiez le périphérique, puis importez de nouveau.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::FileChooser</name>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>Images, vidéos et audio</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Joindre des images, des vidéos et de l’audio</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importer des conversations</translation>
    </message>
    <message>
        <source>Exported conversations</source>
        <translation>Conversations exportées</translation>
    </message>
    <message>
        <source>Locate the missing file</source>
        <translation>Localiser le fichier manquant</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>On a button that adds conversations from chosen files</extracomment>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>On a button that adds the chosen files</extracomment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add training data</source>
        <translation>Ajouter des données d’entraînement</translation>
    </message>
    <message>
        <source>Lists of training data</source>
        <translation>Listes de données d’entraînement</translation>
    </message>
    <message>
        <source>Add a folder of training data</source>
        <translation>Ajouter un dossier de données d’entraînement</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Choisir le dossier d’un modèle</translation>
    </message>
    <message>
        <source>Choose the folder of training runs</source>
        <translation>Choisir le dossier des sessions d’entraînement</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Choisir ce dossier</translation>
    </message>
    <message>
        <source>Choose the folder that has the files</source>
        <translation>Choisir le dossier qui contient les fichiers</translation>
    </message>
    <message>
        <source>Add parts of a model</source>
        <translation>Ajouter des éléments d’un modèle</translation>
    </message>
    <message>
        <source>Add a folder with parts of a model</source>
        <translation>Ajouter un dossier d’éléments d’un modèle</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::GalleryModel</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Attached without a message</source>
        <translation>Joint sans message</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>When a medium was made, and the title of its conversation</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>A medium (&quot;Image&quot;), the request it was generated from, when it was made and in which conversation</extracomment>
        <translation>%1 : %2, %3</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::HardwareCheck</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>%1, %2 cores</source>
        <extracomment>%1: name of a processor, %2: number of its cores</extracomment>
        <translation>%1, %2 cœurs</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3</source>
        <extracomment>%1: name of a processor, %2: number of its cores, %3: its vector units, such as &quot;avx2 avx512f&quot;</extracomment>
        <translation>%1, %2 cœurs, %3</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <extracomment>Two amounts of memory</extracomment>
        <translation>%1, %2 libres</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>Processeur graphique</translation>
    </message>
    <message>
        <source>NVIDIA driver</source>
        <translation>Pilote NVIDIA</translation>
    </message>
    <message>
        <source>Not found, so everything runs on the processor. For a graphics processor from NVIDIA, install its driver.</source>
        <translation>Introuvable, tout s’exécute donc sur le processeur. Pour un processeur graphique NVIDIA, installez son pilote.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>No model found. Reinstall the program, or name the folder of a model when you start it (--bundle).</source>
        <translation>Aucun modèle trouvé. Réinstallez le programme, ou indiquez le dossier d’un modèle au démarrage (--bundle).</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Sortie audio</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again; until then, media play silently.</source>
        <translation>Aucun périphérique trouvé. Branchez-en un et vérifiez à nouveau ; d’ici là, les médias sont lus sans le son.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again to record.</source>
        <translation>Aucun périphérique trouvé. Branchez-en un et vérifiez à nouveau pour enregistrer.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MediaSaver</name>
    <message>
        <source>Saved in %1</source>
        <extracomment>%1: name of a folder</extracomment>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation en cours…</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <extracomment>A conversation was exported; %1: name of a folder</extracomment>
        <translation>Conversation exportée dans %1</translation>
    </message>
    <message>
        <source>Files changed or moved since then are kept.</source>
        <translation>Les fichiers modifiés ou déplacés depuis sont conservés.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MessageListModel</name>
    <message>
        <source>%1 (the clock was wrong)</source>
        <extracomment>%1: date and time of a message</extracomment>
        <translation>%1 (l’horloge était déréglée)</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelListModel</name>
    <message>
        <source>%1 in files that stay where they are</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>%1 dans des fichiers qui restent à leur emplacement</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>fourni avec le programme</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 can be used.</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>Nécessite environ %1 de mémoire, mais seuls %2 sont utilisables.</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 8 bits: about %1</source>
        <translation>Tient en mémoire avec le modèle de langage en 8 bits : environ %1</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 4 bits: about %1</source>
        <translation>Tient en mémoire avec le modèle de langage en 4 bits : environ %1</translation>
    </message>
    <message>
        <source>Fits into memory: about %1</source>
        <translation>Tient en mémoire : environ %1</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelMaker</name>
    <message>
        <source>The model needs a name.</source>
        <translation>Le modèle doit avoir un nom.</translation>
    </message>
    <message>
        <source>NExT-GPT with %1</source>
        <extracomment>Suggested name of a model; %1: a language model, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>NExT-GPT avec %1</translation>
    </message>
    <message>
        <source>The files are being read…</source>
        <translation>Les fichiers sont en cours de lecture…</translation>
    </message>
    <message>
        <source>The model is being checked…</source>
        <translation>Le modèle est en cours de vérification…</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>%1 sur %2 lus</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::OwnModels</name>
    <message>
        <source>The chat keeps the model that it has.</source>
        <translation>La discussion conserve son modèle actuel.</translation>
    </message>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>La discussion utilise désormais « %1 ». Les conversations restent inchangées.</translation>
    </message>
    <message>
        <source>“%1” could not be loaded, so the chat uses the model before it. %2</source>
        <extracomment>%1: name of a model; %2: a sentence that says why</extracomment>
        <translation>« %1 » n’a pas pu être chargé : la discussion utilise le modèle précédent. %2</translation>
    </message>
    <message>
        <source>The model could not be moved to the trash. Delete its folder “%1” instead.</source>
        <translation>Le modèle n’a pas pu être mis à la corbeille. Supprimez plutôt son dossier « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>« %1 » est dans la corbeille.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::PartListModel</name>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::QueueModel</name>
    <message>
        <source>Message without text</source>
        <translation>Message sans texte</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ScreenAwake</name>
    <message>
        <source>The window fills the screen</source>
        <translation>La fenêtre occupe tout l’écran</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::SettingsViewModel</name>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::StorageViewModel</name>
    <message>
        <source>Read-only: these conversations were saved by a newer version of this program. Update it to continue them. What you write now is not saved.</source>
        <translation>Lecture seule : ces conversations ont été enregistrées par une version plus récente de ce programme. Mettez-le à jour pour les poursuivre. Ce que vous écrivez maintenant n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Read-only: “%1” cannot be written. What you write now is not saved.</source>
        <translation>Lecture seule : impossible d’écrire dans « %1 ». Ce que vous écrivez maintenant n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Read-only: another program is using the conversation database. Close it and start this program again. What you write now is not saved.</source>
        <translation>Lecture seule : un autre programme utilise la base de données des conversations. Fermez-le et redémarrez ce programme. Ce que vous écrivez maintenant n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Nothing can be saved in “%1”. What you write now is lost when you close this program.</source>
        <translation>Rien ne peut être enregistré dans « %1 ». Ce que vous écrivez maintenant sera perdu à la fermeture de ce programme.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>Images, vidéos et audio</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Recordings not sent yet</source>
        <translation>Enregistrements pas encore envoyés</translation>
    </message>
    <message>
        <source>Damaged databases</source>
        <translation>Bases de données endommagées</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n day(s) left</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>
            <numerusform>%1 · %n jour restant</numerusform>
            <numerusform>%1 · %n jours restants</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message numerus="yes">
        <source>Conversations in the trash are deleted for good after %n day(s).</source>
        <translation>
            <numerusform>Les conversations de la corbeille sont supprimées définitivement après %n jour.</numerusform>
            <numerusform>Les conversations de la corbeille sont supprimées définitivement après %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>%1 libérés.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextEntryGuard</name>
    <message>
        <source>This text is too long to be inserted: %1. A message can hold %2.</source>
        <translation>Ce texte est trop long pour être inséré : %1. Un message peut contenir %2.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextPieceModel</name>
    <message>
        <source>Show more (%1)</source>
        <extracomment>On a button under the beginning of a very long text; %1 is the size of the rest, such as &quot;936 KB&quot;</extracomment>
        <translation>Afficher plus (%1)</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingRun</name>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Vérification des fichiers du modèle</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>Vérification des données</translation>
    </message>
    <message>
        <source>Encoding media and captions; they are encoded only once</source>
        <translation>Encodage des médias et des légendes ; il n’a lieu qu’une seule fois</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) for training</source>
        <translation>
            <numerusform>%n exemple pour l’entraînement</numerusform>
            <numerusform>%n exemples pour l’entraînement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for validation</source>
        <translation>
            <numerusform>%n pour la validation</numerusform>
            <numerusform>%n pour la validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) about the data</source>
        <translation>
            <numerusform>%n avertissement sur les données</numerusform>
            <numerusform>%n avertissements sur les données</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, GPU %2</source>
        <extracomment>Memory of the computer and of the graphics card that a training uses</extracomment>
        <translation>%1 ; carte graphique : %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingSetup</name>
    <message>
        <source>This folder holds no model: it has no file bundle.json.</source>
        <translation>Ce dossier ne contient aucun modèle : le fichier bundle.json est absent.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>Un dossier ne peut pas porter ce nom.</translation>
    </message>
    <message>
        <source>There is a run with this name already.</source>
        <translation>Une session porte déjà ce nom.</translation>
    </message>
    <message>
        <source>Steps: enter a whole number above 0, or nothing for one pass over the data.</source>
        <translation>Étapes : saisissez un nombre entier supérieur à 0, ou rien pour un seul passage sur les données.</translation>
    </message>
    <message>
        <source>Batch: enter a whole number above 0, or nothing for the default.</source>
        <translation>Lot : saisissez un nombre entier supérieur à 0, ou rien pour la valeur par défaut.</translation>
    </message>
    <message>
        <source>Learning rate: enter a number above 0, such as 0.0004, or nothing for the default.</source>
        <translation>Taux d’apprentissage : saisissez un nombre supérieur à 0, par exemple 0,0004, ou rien pour la valeur par défaut.</translation>
    </message>
    <message>
        <source>Add data to train on.</source>
        <translation>Ajoutez des données pour l’entraînement.</translation>
    </message>
    <message>
        <source>None of the data can be used for this stage.</source>
        <translation>Aucune des données n’est utilisable pour cette phase.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingViewModel</name>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>La discussion utilise désormais « %1 ». Les conversations restent inchangées.</translation>
    </message>
    <message>
        <source>The chat uses the default model again.</source>
        <translation>La discussion utilise de nouveau le modèle par défaut.</translation>
    </message>
    <message>
        <source>The run could not be moved to the trash. Its folder is “%1”.</source>
        <translation>La session n’a pas pu être mise à la corbeille. Son dossier est « %1 ».</translation>
    </message>
    <message>
        <source>Training of “%1” stopped at step %2.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>L’entraînement de « %1 » s’est arrêté à l’étape %2.</translation>
    </message>
    <message>
        <source>Training of “%1” stopped before its first checkpoint.</source>
        <translation>L’entraînement de « %1 » s’est arrêté avant son premier point de contrôle.</translation>
    </message>
    <message>
        <source>The training was stopped before it began. Its settings are kept in the form.</source>
        <translation>L’entraînement a été arrêté avant d’avoir commencé. Ses réglages restent dans le formulaire.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TransferViewModel</name>
    <message>
        <source>“%1” was imported.</source>
        <translation>« %1 » a été importée.</translation>
    </message>
    <message>
        <source>“%1” is not a conversation that this program exported.</source>
        <translation>« %1 » n’est pas une conversation exportée par ce programme.</translation>
    </message>
    <message>
        <source>NExT-GPT conversations %1</source>
        <extracomment>Name of a folder; %1: date and time</extracomment>
        <translation>Conversations NExT-GPT %1</translation>
    </message>
    <message>
        <source>%1 (unfinished)</source>
        <extracomment>Name of a folder; %1: its name when everything is in it</extracomment>
        <translation>%1 (inachevé)</translation>
    </message>
</context>
</TS>
