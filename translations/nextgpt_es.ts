<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>Opciones avanzadas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Empty: one pass over the data</source>
        <translation>Vacío: una pasada por los datos</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Default of this stage: %1</source>
        <extracomment>%1: a number</extracomment>
        <translation>Valor predeterminado de esta etapa: %1</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Held back for validation</source>
        <translation>Reservado para validación</translation>
    </message>
    <message>
        <source>The share of the data that only measures the loss</source>
        <translation>La parte de los datos que solo sirve para medir la pérdida</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Generating a reply</source>
        <translation>Generando una respuesta</translation>
    </message>
    <message>
        <source>Reply complete</source>
        <translation>Respuesta completa</translation>
    </message>
</context>
<context>
    <name>AppScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>Desplazar</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <extracomment>Key combinations</extracomment>
        <translation>Ctrl+Más, Ctrl+Menos, Ctrl+0</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Movimiento reducido</translation>
    </message>
    <message>
        <source>Replaces movement with short fades</source>
        <translation>Sustituye el movimiento por fundidos breves</translation>
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
        <translation>detenida</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation>sin completar</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando su turno</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Takes a message out of the queue</extracomment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopped before anything was generated.</source>
        <translation>Se detuvo antes de generar nada.</translation>
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
        <translation>%1, copiando</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>File name and duration</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>Reproducir %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Use its readable part</source>
        <translation>Usar su parte legible</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>Archivos adjuntos</translation>
    </message>
    <message>
        <source>Remove all</source>
        <extracomment>Removes all attachments</extracomment>
        <translation>Quitar todo</translation>
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
        <translation>Solo se usa su audio: no se puede decodificar el vídeo (%1).</translation>
    </message>
    <message>
        <source>Without audio: its audio (%1) cannot be decoded.</source>
        <extracomment>%1: the name of a codec</extracomment>
        <translation>Sin audio: no se puede decodificar su audio (%1).</translation>
    </message>
    <message>
        <source>Only the readable part of this incomplete image is used.</source>
        <translation>Solo se usa la parte legible de esta imagen incompleta.</translation>
    </message>
    <message>
        <source>This file is incomplete. Use its readable part?</source>
        <translation>Este archivo está incompleto. ¿Usar su parte legible?</translation>
    </message>
</context>
<context>
    <name>AudioPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 segundos</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Position in the audio: %1</source>
        <extracomment>%1: position and duration, such as &quot;0:01.2 / 0:02.5&quot;</extracomment>
        <translation>Posición en el audio: %1</translation>
    </message>
</context>
<context>
    <name>AudioSettings</name>
    <message>
        <source>System default</source>
        <translation>Predeterminado del sistema</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <extracomment>%1: name of an audio device</extracomment>
        <translation>%1 (no conectado)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Playback and recording</source>
        <translation>Reproducción y grabación</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Dispositivo de salida</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>Actualizar dispositivos</translation>
    </message>
</context>
<context>
    <name>BranchSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>Versión %1 de %2</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Number of the version and how many there are, such as &quot;2 / 3&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Versión siguiente</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>Eliminar conversación</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Hardware check</source>
        <translation>Comprobación del hardware</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentar</translation>
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
        <translation>Conversación</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ClipMenu</name>
    <message>
        <source>Loop</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Usar como entrada</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>Abrir en el visor</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Guardar este fotograma</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Do not wrap</source>
        <translation>No ajustar líneas</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Ajustar líneas</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Choose another run to compare “%1” with.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>Elija otra ejecución con la que comparar «%1».</translation>
    </message>
    <message>
        <source>“%1” and “%2” (dashed)</source>
        <extracomment>Names of two training runs</extracomment>
        <translation>«%1» y «%2» (línea discontinua)</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>Terminar la comparación</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message composer</source>
        <translation>Redacción del mensaje</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <extracomment>&quot;Esc&quot; is a key</extracomment>
        <translation>Detener  Esc</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>&quot;Queue&quot;: send after the reply that is being generated</extracomment>
        <translation>Poner en cola</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Adjuntar imágenes, vídeos y audio</translation>
    </message>
    <message>
        <source>Discard recording</source>
        <translation>Descartar grabación</translation>
    </message>
</context>
<context>
    <name>ComposerNotice</name>
    <message>
        <source>Remove</source>
        <extracomment>Removes the attachments that cannot be sent</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Attach the image</source>
        <translation>Adjuntar la imagen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConversationExport</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>You · %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>Usted · %1</translation>
    </message>
    <message>
        <source>Reply · %1</source>
        <translation>Respuesta · %1</translation>
    </message>
    <message>
        <source>The file of this medium is missing.</source>
        <translation>Falta el archivo de este elemento multimedia.</translation>
    </message>
    <message>
        <source>The generation was stopped.</source>
        <translation>La generación se detuvo.</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>No matching conversations</source>
        <translation>Ninguna conversación coincide</translation>
    </message>
    <message>
        <source>Your conversations will appear here</source>
        <translation>Sus conversaciones aparecerán aquí</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>A key</extracomment>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Del</source>
        <extracomment>A key</extracomment>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Opens a menu of formats</extracomment>
        <translation>Exportar…</translation>
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
        <translation>%1, %2, generando</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>Más acciones para %1</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Open last conversation</source>
        <translation>Abrir la última conversación</translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation>Cargar el modelo</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Mostrar informe</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Informe de fallo</translation>
    </message>
    <message>
        <source>This report stays on this computer. It contains no messages and no file names. Copy it if you want to report the problem.</source>
        <translation>Este informe permanece en este equipo. No contiene mensajes ni nombres de archivo. Cópielo si desea comunicar el problema.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message>
        <source>Show all steps</source>
        <translation>Mostrar todos los pasos</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <extracomment>How much the curves of a chart are smoothed</extracomment>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>Arrow keys read values, plus and minus zoom, Home shows all steps</source>
        <extracomment>How to use a chart with the keyboard</extracomment>
        <translation>Las teclas de flecha leen los valores, Más y Menos cambian el zoom e Inicio muestra todos los pasos</translation>
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
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Distance from the decoder&apos;s condition</source>
        <translation>Distancia a la condición del decodificador</translation>
    </message>
    <message>
        <source>Denoising loss of the decoders</source>
        <translation>Pérdida de eliminación de ruido de los decodificadores</translation>
    </message>
    <message>
        <source>Cross-entropy of replies about each medium</source>
        <translation>Entropía cruzada de las respuestas sobre cada medio</translation>
    </message>
</context>
<context>
    <name>DataBox</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Drop a folder or files here</source>
        <translation>Suelte aquí una carpeta o archivos</translation>
    </message>
    <message>
        <source>Dialogues as JSON, in the formats of NExT-GPT</source>
        <translation>Diálogos en JSON, en los formatos de NExT-GPT</translation>
    </message>
    <message>
        <source>Media with captions in text files of the same name, or lists as JSON, JSON lines or CSV</source>
        <translation>Archivos multimedia con descripciones en archivos de texto del mismo nombre, o listas en JSON, JSON Lines o CSV</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Checking the data…</source>
        <translation>Comprobando los datos…</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>Falta %n archivo</numerusform>
            <numerusform>Faltan %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n missing file(s)</source>
        <translation>
            <numerusform>Mostrar el archivo que falta (%n)</numerusform>
            <numerusform>Mostrar los %n archivos que faltan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read</source>
        <translation>
            <numerusform>No se puede leer %n archivo</numerusform>
            <numerusform>No se pueden leer %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n unreadable file(s)</source>
        <translation>
            <numerusform>Mostrar el archivo ilegible (%n)</numerusform>
            <numerusform>Mostrar los %n archivos ilegibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) or answer(s) are empty</source>
        <translation>
            <numerusform>%n descripción o respuesta está vacía</numerusform>
            <numerusform>%n descripciones o respuestas están vacías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s) without text</source>
        <translation>
            <numerusform>Mostrar el elemento sin texto (%n)</numerusform>
            <numerusform>Mostrar los %n elementos sin texto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) share a name with another item</source>
        <translation>
            <numerusform>%n elemento tiene el mismo nombre que otro</numerusform>
            <numerusform>%n elementos tienen el mismo nombre que otro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n name(s)</source>
        <translation>
            <numerusform>Mostrar el nombre (%n)</numerusform>
            <numerusform>Mostrar los %n nombres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) occur more than once</source>
        <translation>
            <numerusform>%n descripción aparece más de una vez</numerusform>
            <numerusform>%n descripciones aparecen más de una vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n caption(s)</source>
        <translation>
            <numerusform>Mostrar la descripción (%n)</numerusform>
            <numerusform>Mostrar las %n descripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are in the validation data too</source>
        <translation>
            <numerusform>%n elemento está también en los datos de validación</numerusform>
            <numerusform>%n elementos están también en los datos de validación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s)</source>
        <translation>
            <numerusform>Mostrar el elemento (%n)</numerusform>
            <numerusform>Mostrar los %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are too long</source>
        <translation>
            <numerusform>%n elemento es demasiado largo</numerusform>
            <numerusform>%n elementos son demasiado largos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need media that this model does not support</source>
        <translation>
            <numerusform>%n elemento requiere contenido multimedia que este modelo no admite</numerusform>
            <numerusform>%n elementos requieren contenido multimedia que este modelo no admite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be understood</source>
        <translation>
            <numerusform>No se puede interpretar %n elemento</numerusform>
            <numerusform>No se pueden interpretar %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseSalvage</name>
    <message>
        <source>Recovered conversation</source>
        <translation>Conversación recuperada</translation>
    </message>
</context>
<context>
    <name>DeviceNotice</name>
    <message>
        <source>Restart the program</source>
        <translation>Reiniciar el programa</translation>
    </message>
    <message>
        <source>Continue on the processor</source>
        <translation>Continuar en el procesador</translation>
    </message>
    <message>
        <source>Restart the program and compute on the processor until it is closed</source>
        <translation>Reiniciar el programa y calcular en el procesador hasta que se cierre</translation>
    </message>
</context>
<context>
    <name>DeviceTitle</name>
    <message>
        <source>Monitor (%1)</source>
        <extracomment>%1: an output of a graphics card, such as &quot;HDMI 0&quot;</extracomment>
        <translation>Monitor (%1)</translation>
    </message>
    <message>
        <source>Built-in audio (%1)</source>
        <extracomment>%1: name of an audio chip</extracomment>
        <translation>Audio integrado (%1)</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>ImageBind</source>
        <translation>ImageBind</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s trained tensors</source>
        <translation>Tensores entrenados de NExT-GPT</translation>
    </message>
    <message>
        <source>Image decoder</source>
        <translation>Decodificador de imagen</translation>
    </message>
    <message>
        <source>Video decoder</source>
        <translation>Decodificador de vídeo</translation>
    </message>
    <message>
        <source>Audio decoder</source>
        <translation>Decodificador de audio</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>modelo de lenguaje</translation>
    </message>
    <message>
        <source>separate LoRA adapter</source>
        <translation>adaptador LoRA independiente</translation>
    </message>
    <message>
        <source>denoiser of an image decoder</source>
        <translation>eliminador de ruido de un decodificador de imagen</translation>
    </message>
    <message>
        <source>denoiser of a video decoder</source>
        <translation>eliminador de ruido de un decodificador de vídeo</translation>
    </message>
    <message>
        <source>denoiser of an audio decoder</source>
        <translation>eliminador de ruido de un decodificador de audio</translation>
    </message>
    <message>
        <source>autoencoder of images or videos</source>
        <translation>autocodificador de imágenes o vídeos</translation>
    </message>
    <message>
        <source>autoencoder of spectrograms</source>
        <translation>autocodificador de espectrogramas</translation>
    </message>
    <message>
        <source>CLIP text encoder</source>
        <translation>codificador de texto CLIP</translation>
    </message>
    <message>
        <source>CLAP text encoder</source>
        <translation>codificador de texto CLAP</translation>
    </message>
    <message>
        <source>vocoder</source>
        <translation>vocóder</translation>
    </message>
    <message>
        <source>scheduler</source>
        <translation>planificador</translation>
    </message>
    <message>
        <source>tokenizer of the language model</source>
        <translation>tokenizador del modelo de lenguaje</translation>
    </message>
    <message>
        <source>added tokens of the language model</source>
        <translation>tokens añadidos del modelo de lenguaje</translation>
    </message>
    <message>
        <source>tokenizer of a CLIP text encoder</source>
        <translation>tokenizador de un codificador de texto CLIP</translation>
    </message>
    <message>
        <source>tokenizer of a CLAP text encoder</source>
        <translation>tokenizador de un codificador de texto CLAP</translation>
    </message>
    <message>
        <source>%1 holds tensors of no network that this program knows.</source>
        <translation>%1 contiene tensores que no son de ninguna red que este programa conozca.</translation>
    </message>
    <message>
        <source>%1 is an adapter file of NExT-GPT&apos;s newer code; rename its tensors from model.mm_input_projector to mm_input_projector.</source>
        <translation>%1 es un archivo de adaptador del código más reciente de NExT-GPT; cambie el nombre de sus tensores de model.mm_input_projector a mm_input_projector.</translation>
    </message>
    <message>
        <source>There is no language model.</source>
        <translation>Falta el modelo de lenguaje.</translation>
    </message>
    <message>
        <source>NExT-GPT 7B was trained with Vicuna 7B v0; give its folder.</source>
        <translation>NExT-GPT 7B se entrenó con Vicuna 7B v0; añada su carpeta.</translation>
    </message>
    <message>
        <source>There is no tokenizer.model of the language model.</source>
        <translation>Falta el archivo tokenizer.model del modelo de lenguaje.</translation>
    </message>
    <message>
        <source>It was published in the same folder as the language model.</source>
        <translation>Se publicó en la misma carpeta que el modelo de lenguaje.</translation>
    </message>
    <message>
        <source>There is no ImageBind.</source>
        <translation>Falta ImageBind.</translation>
    </message>
    <message>
        <source>Give imagebind_huge.</source>
        <translation>Añada imagebind_huge.</translation>
    </message>
    <message>
        <source>There is no projection that NExT-GPT trains.</source>
        <translation>Falta una proyección entrenada por NExT-GPT.</translation>
    </message>
    <message>
        <source>Give NExT-GPT&apos;s pytorch_model.pt.</source>
        <translation>Añada el archivo pytorch_model.pt de NExT-GPT.</translation>
    </message>
    <message>
        <source>There is no autoencoder of the %1 decoder.</source>
        <translation>Falta el autocodificador del decodificador de %1.</translation>
    </message>
    <message>
        <source>There is no text encoder of the %1 decoder.</source>
        <translation>Falta el codificador de texto del decodificador de %1.</translation>
    </message>
    <message>
        <source>There is no tokenizer (vocab.json and merges.txt) of the %1 decoder.</source>
        <translation>Falta el tokenizador (vocab.json y merges.txt) del decodificador de %1.</translation>
    </message>
    <message>
        <source>There is no scheduler_config.json of the %1 decoder.</source>
        <translation>Falta el archivo scheduler_config.json del decodificador de %1.</translation>
    </message>
    <message>
        <source>There is no vocoder of the %1 decoder.</source>
        <translation>Falta el vocóder del decodificador de %1.</translation>
    </message>
    <message>
        <source>Give the whole folder in which the %1 decoder was published.</source>
        <translation>Añada la carpeta completa en la que se publicó el decodificador de %1.</translation>
    </message>
    <message>
        <source>There is no config.json for the %1.</source>
        <translation>Falta el archivo config.json de este componente: %1.</translation>
    </message>
    <message>
        <source>Give the whole folder in which it was published.</source>
        <translation>Añada la carpeta completa en la que se publicó.</translation>
    </message>
    <message>
        <source>There is no config.json for ImageBind, whose widths are not those of imagebind_huge.</source>
        <translation>Falta un archivo config.json para ImageBind, cuyas dimensiones no son las de imagebind_huge.</translation>
    </message>
    <message>
        <source>Write one; docs/bundle-format.md describes it.</source>
        <translation>Escriba uno; se describe en docs/bundle-format.md.</translation>
    </message>
    <message>
        <source>There is no %1 decoder: the model cannot generate this medium.</source>
        <translation>No hay decodificador de %1: el modelo no puede generar este tipo de contenido.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>Añada solo uno de ellos.</translation>
    </message>
    <message>
        <source>%1 is another copy of %2 and is not used.</source>
        <translation>%1 es otra copia de %2 y no se usa.</translation>
    </message>
    <message>
        <source>No added_tokens.json says how many signal tokens there are; NExT-GPT&apos;s counts are assumed: 4 for images, 24 for videos, 8 for audio.</source>
        <translation>Ningún archivo added_tokens.json indica cuántos tokens de señal hay; se suponen las cantidades de NExT-GPT: 4 para imágenes, 24 para vídeos y 8 para audio.</translation>
    </message>
    <message>
        <source>No file states the scale of the LoRA branches; NExT-GPT&apos;s is taken, alpha / rank = 1.</source>
        <translation>Ningún archivo indica la escala de las ramas LoRA; se toma la de NExT-GPT, alpha / rank = 1.</translation>
    </message>
    <message>
        <source>%1 is a checkpoint of stage 1 or 2.</source>
        <translation>%1 es un punto de control de la etapa 1 o 2.</translation>
    </message>
    <message>
        <source>Use the one of stage 3, which has been trained to answer.</source>
        <translation>Use el de la etapa 3, que se ha entrenado para responder.</translation>
    </message>
    <message>
        <source>ImageBind gives %1 numbers, the input projection takes %2.</source>
        <translation>ImageBind da %1 números; la proyección de entrada admite %2.</translation>
    </message>
    <message>
        <source>Give the ImageBind whose embeddings have %1 numbers.</source>
        <translation>Añada la versión de ImageBind cuyas incrustaciones tienen %1 números.</translation>
    </message>
    <message>
        <source>The language model is %1 numbers wide, the projections were trained with %2.</source>
        <translation>El modelo de lenguaje tiene una anchura de %1 números; las proyecciones se entrenaron con %2.</translation>
    </message>
    <message>
        <source>Give the language model with which the projections were trained.</source>
        <translation>Añada el modelo de lenguaje con el que se entrenaron las proyecciones.</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA branches were trained for %2.</source>
        <translation>El modelo de lenguaje tiene %1 capas; las ramas LoRA se entrenaron para %2.</translation>
    </message>
    <message>
        <source>The language model has %1 rows, the projections were trained with %2.</source>
        <translation>El modelo de lenguaje tiene %1 filas; las proyecciones se entrenaron con %2.</translation>
    </message>
    <message>
        <source>The file of the projections must hold the token tables with the new rows; NExT-GPT&apos;s pytorch_model.pt does.</source>
        <translation>El archivo de las proyecciones debe contener las tablas de tokens con las filas nuevas, como el archivo pytorch_model.pt de NExT-GPT.</translation>
    </message>
    <message>
        <source>The tokenizer has %1 pieces and needs %2 rows with the signal tokens, the projections were trained with %3.</source>
        <translation>El tokenizador tiene %1 piezas y necesita %2 filas con los tokens de señal; las proyecciones se entrenaron con %3.</translation>
    </message>
    <message>
        <source>Give the tokenizer and the added_tokens.json with which the projections were trained.</source>
        <translation>Añada el tokenizador y el archivo added_tokens.json con los que se entrenaron las proyecciones.</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s tensors have no projection for the %1 decoder.</source>
        <translation>Los tensores de NExT-GPT no tienen ninguna proyección para el decodificador de %1.</translation>
    </message>
    <message>
        <source>Leave the %1 decoder out, or give projections that were trained with one.</source>
        <translation>Quite el decodificador de %1 o añada proyecciones que se hayan entrenado con uno.</translation>
    </message>
    <message>
        <source>This %1 decoder is conditioned by %2 numbers, the projection gives %3.</source>
        <translation>La condición de este decodificador de %1 tiene %2 números; la proyección da %3.</translation>
    </message>
    <message>
        <source>Give a %1 decoder that is conditioned by %2 numbers, or projections that were trained with this one.</source>
        <translation>Añada un decodificador de %1 cuya condición tenga %2 números o proyecciones que se hayan entrenado con este.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder gives %2 numbers, its denoiser takes %3.</source>
        <translation>El codificador de texto del decodificador de %1 da %2 números; su eliminador de ruido admite %3.</translation>
    </message>
    <message>
        <source>Give the text encoder that was published with this denoiser.</source>
        <translation>Añada el codificador de texto que se publicó con este eliminador de ruido.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder has %2 positions, the projection gives %3.</source>
        <translation>El codificador de texto del decodificador de %1 tiene %2 posiciones; la proyección da %3.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s denoiser works on %2 channels, its autoencoder on %3.</source>
        <translation>El eliminador de ruido del decodificador de %1 trabaja con %2 canales; su autocodificador, con %3.</translation>
    </message>
    <message>
        <source>Give the autoencoder that was published with this denoiser.</source>
        <translation>Añada el autocodificador que se publicó con este eliminador de ruido.</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>audio</translation>
    </message>
    <message>
        <source>delta of a language model</source>
        <translation>delta de un modelo de lenguaje</translation>
    </message>
    <message>
        <source>Two files are of the kind &quot;%1&quot;: %2 and %3.</source>
        <translation>Dos archivos son del tipo «%1»: %2 y %3.</translation>
    </message>
    <message>
        <source>The shard %1 is missing.</source>
        <translation>Falta el fragmento %1.</translation>
    </message>
    <message>
        <source>Download it into the folder of the others.</source>
        <translation>Descárguelo en la carpeta de los demás.</translation>
    </message>
    <message>
        <source>%1 names shards of which none is there.</source>
        <translation>%1 nombra fragmentos de los que no hay ninguno.</translation>
    </message>
    <message>
        <source>Its sizes are not those of Stable Diffusion 1 or 2; put one into a folder %1 beside the file.</source>
        <translation>Sus dimensiones no son las de Stable Diffusion 1 o 2; ponga un archivo config.json en una carpeta %1 junto al archivo.</translation>
    </message>
    <message>
        <source>A single file does not contain it; it is in the folder of the same name where Stable Diffusion is published in diffusers&apos; layout.</source>
        <translation>Un archivo único no contiene este componente; está en la carpeta del mismo nombre allí donde Stable Diffusion se publica con la estructura de carpetas de diffusers.</translation>
    </message>
    <message>
        <source>No scheduler_config.json is beside the single file; Stable Diffusion 1&apos;s is taken.</source>
        <translation>No hay ningún archivo scheduler_config.json junto al archivo único; se toma el de Stable Diffusion 1.</translation>
    </message>
    <message>
        <source>There is no base for %1, which holds only differences to another language model.</source>
        <translation>Falta la base de %1, que solo contiene diferencias respecto a otro modelo de lenguaje.</translation>
    </message>
    <message>
        <source>Give the folder of the model it was made from as well; for Vicuna v0 and v1.1 this is LLaMA.</source>
        <translation>Añada también la carpeta del modelo a partir del cual se creó; para Vicuna v0 y v1.1 es LLaMA.</translation>
    </message>
    <message>
        <source>The delta %1 was made from a language model of %2 layers and %3 numbers, its base %4 has %5 and %6.</source>
        <translation>El delta %1 se creó a partir de un modelo de lenguaje de %2 capas y una anchura de %3 números; su base %4 tiene %5 y %6.</translation>
    </message>
    <message>
        <source>Give the language model from which the delta was made.</source>
        <translation>Añada el modelo de lenguaje a partir del cual se creó el delta.</translation>
    </message>
    <message>
        <source>There is no adapter_config.json for %1.</source>
        <translation>Falta el archivo adapter_config.json de %1.</translation>
    </message>
    <message>
        <source>It states the scale of the adapter and was published in the same folder as the adapter.</source>
        <translation>Indica la escala del adaptador y se publicó en la misma carpeta que el adaptador.</translation>
    </message>
    <message>
        <source>Both %1 and %2 have LoRA branches.</source>
        <translation>Tanto %1 como %2 tienen ramas LoRA.</translation>
    </message>
    <message>
        <source>Give only one of them, or merge one into the language model.</source>
        <translation>Añada solo uno de ellos o fusione uno con el modelo de lenguaje.</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA adapter was trained for %2.</source>
        <translation>El modelo de lenguaje tiene %1 capas; el adaptador LoRA se entrenó para %2.</translation>
    </message>
    <message>
        <source>Give the language model with which the adapter was trained.</source>
        <translation>Añada el modelo de lenguaje con el que se entrenó el adaptador.</translation>
    </message>
    <message>
        <source>Give the tokenizer that was published with the language model.</source>
        <translation>Añada el tokenizador que se publicó con el modelo de lenguaje.</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>needs an access token</source>
        <translation>requiere un token de acceso</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Cancelar «%1»</translation>
    </message>
    <message>
        <source>Import “%1” from a folder…</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Importar «%1» desde una carpeta…</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progreso de %1</translation>
    </message>
    <message>
        <source>%1 The download will be retried automatically.</source>
        <translation>%1 La descarga se volverá a intentar automáticamente.</translation>
    </message>
</context>
<context>
    <name>DownloadsView</name>
    <message>
        <source>Published parts</source>
        <translation>Partes publicadas</translation>
    </message>
    <message>
        <source>Parts of the original NExT-GPT, from their publishers&apos; pages at %1. Nothing is downloaded before you accept a part&apos;s licence and start it. Sizes are checked, and hashes as the server names them.</source>
        <extracomment>%1: name of a server</extracomment>
        <translation>Partes del NExT-GPT original, tomadas de las páginas de sus editores en %1. No se descarga nada hasta que acepte la licencia de una parte e inicie su descarga. Se comprueban los tamaños, así como los hashes que indique el servidor.</translation>
    </message>
    <message>
        <source>The files are in %1</source>
        <translation>Los archivos están en %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Cancel this download?</source>
        <translation>¿Cancelar esta descarga?</translation>
    </message>
    <message>
        <source>Incomplete files of “%1” will be deleted. Complete files are kept.</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Se eliminarán los archivos incompletos de «%1». Los archivos completos se conservan.</translation>
    </message>
    <message>
        <source>Delete incomplete files</source>
        <translation>Eliminar archivos incompletos</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
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
        <translation>¿Qué le gustaría crear?</translation>
    </message>
    <message>
        <source>Send and receive text, images, videos and audio. Everything stays on this computer.</source>
        <translation>Envíe y reciba texto, imágenes, vídeos y audio. Todo permanece en este equipo.</translation>
    </message>
    <message>
        <source>Send and receive text and images. Everything stays on this computer.</source>
        <translation>Envíe y reciba texto e imágenes. Todo permanece en este equipo.</translation>
    </message>
    <message>
        <source>Drop images, videos or audio files anywhere in this window</source>
        <translation>Suelte imágenes, vídeos o archivos de audio en cualquier lugar de esta ventana</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Delete for good?</source>
        <translation>¿Eliminar definitivamente?</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>¿Vaciar la papelera?</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>¿Eliminar todas las conversaciones?</translation>
    </message>
    <message>
        <source>The conversations in the trash, their media and the backups that hold them are deleted. This cannot be undone.</source>
        <translation>Se eliminarán las conversaciones de la papelera, sus archivos multimedia y las copias de seguridad que las contienen. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Every conversation, also in the trash, all images, videos and audio and all backups are deleted. This cannot be undone.</source>
        <translation>Se eliminarán todas las conversaciones, también las de la papelera, todas las imágenes, los vídeos y el audio, y todas las copias de seguridad. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>“%1”, its images, videos and audio, and the backups that hold it are deleted. This cannot be undone.</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>Se eliminarán «%1», sus imágenes, vídeos y audio, y las copias de seguridad que la contienen. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is too large. Images may have up to %1 megapixels and %2.</source>
        <translation>El archivo es demasiado grande. Las imágenes pueden tener hasta %1 megapíxeles y %2.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read completely. Copy it again from its source.</source>
        <translation>El archivo está dañado y no se pudo leer por completo. Vuelva a copiarlo desde su origen.</translation>
    </message>
    <message>
        <source>No model was found.</source>
        <translation>No se encontró ningún modelo.</translation>
    </message>
    <message>
        <source>The model&apos;s description file is not valid.</source>
        <translation>El archivo de descripción del modelo no es válido.</translation>
    </message>
    <message>
        <source>A model file is damaged: its checksum does not match.</source>
        <translation>Un archivo del modelo está dañado: su suma de comprobación no coincide.</translation>
    </message>
    <message>
        <source>The parts of this model do not fit together.</source>
        <translation>Las partes de este modelo no son compatibles entre sí.</translation>
    </message>
    <message>
        <source>A weights file of the model is damaged or incomplete. Download or copy it again from its source, then reload the model.</source>
        <translation>Un archivo de pesos del modelo está dañado o incompleto. Vuelva a descargarlo o copiarlo desde su origen y recargue el modelo.</translation>
    </message>
    <message>
        <source>A weights file of the model belongs to a different network.</source>
        <translation>Un archivo de pesos del modelo pertenece a otra red.</translation>
    </message>
    <message>
        <source>This model cannot generate this kind of output.</source>
        <translation>Este modelo no puede generar este tipo de contenido.</translation>
    </message>
    <message>
        <source>The message is too long for this model. Shorten it and send it again.</source>
        <translation>El mensaje es demasiado largo para este modelo. Acórtelo y envíelo de nuevo.</translation>
    </message>
    <message>
        <source>A setting is outside its valid range. Check the generation settings.</source>
        <translation>Un ajuste está fuera de su intervalo válido. Revise los ajustes de generación.</translation>
    </message>
    <message>
        <source>The disk is full, so the result could not be saved. Free some space and try again.</source>
        <translation>El disco está lleno y no se pudo guardar el resultado. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The result could not be saved because its folder is not writable.</source>
        <translation>No se pudo guardar el resultado porque no se puede escribir en su carpeta.</translation>
    </message>
    <message>
        <source>An unexpected error occurred in the program.</source>
        <translation>Se produjo un error inesperado en el programa.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>El archivo no se modificó.</translation>
    </message>
    <message>
        <source>Your conversations are safe and can still be read.</source>
        <translation>Sus conversaciones están a salvo y se pueden seguir leyendo.</translation>
    </message>
    <message>
        <source>Your message and the text of the reply are kept.</source>
        <translation>Su mensaje y el texto de la respuesta se conservan.</translation>
    </message>
    <message>
        <source>Your message and the conversation are kept.</source>
        <translation>Su mensaje y la conversación se conservan.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Reload the model</source>
        <translation>Volver a cargar el modelo</translation>
    </message>
    <message>
        <source>Supported are images (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), videos (MP4, MOV, WebM, MKV, AVI, MTS, WMV) and audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).</source>
        <translation>Se admiten imágenes (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), vídeos (MP4, MOV, WebM, MKV, AVI, MTS, WMV) y audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).</translation>
    </message>
    <message>
        <source>The image is too large. Images may have up to %1 megapixels and %2. Save it smaller.</source>
        <translation>La imagen es demasiado grande. Las imágenes pueden tener hasta %1 megapíxeles y %2. Guárdela con un tamaño menor.</translation>
    </message>
    <message>
        <source>The video is too large. Frames may have up to %1 megapixels. Save it in a smaller size.</source>
        <translation>El vídeo es demasiado grande. Los fotogramas pueden tener hasta %1 megapíxeles. Guárdelo con un tamaño menor.</translation>
    </message>
    <message>
        <source>The audio has too many channels or an unusual sample rate. Save it as stereo at 48 kHz.</source>
        <translation>El audio tiene demasiados canales o una frecuencia de muestreo inusual. Guárdelo en estéreo a 48 kHz.</translation>
    </message>
    <message>
        <source>The image is damaged or incomplete. Open it in another program and save it again, or copy it again from its source.</source>
        <translation>La imagen está dañada o incompleta. Ábrala en otro programa y guárdela de nuevo, o vuelva a copiarla desde su origen.</translation>
    </message>
    <message>
        <source>The video is damaged or incomplete and none of it can be shown. Copy it again from its source.</source>
        <translation>El vídeo está dañado o incompleto y no se puede mostrar ninguna parte de él. Vuelva a copiarlo desde su origen.</translation>
    </message>
    <message>
        <source>The audio is damaged or incomplete and none of it can be played. Copy it again from its source.</source>
        <translation>El audio está dañado o incompleto y no se puede reproducir ninguna parte de él. Vuelva a copiarlo desde su origen.</translation>
    </message>
    <message>
        <source>The image file contains no image. Choose another file, or save it again with another program.</source>
        <translation>El archivo de imagen no contiene ninguna imagen. Elija otro archivo o guárdelo de nuevo con otro programa.</translation>
    </message>
    <message>
        <source>The video contains no frames. Choose another file, or export it again.</source>
        <translation>El vídeo no contiene ningún fotograma. Elija otro archivo o expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>The audio file is empty. Record or export it again.</source>
        <translation>El archivo de audio está vacío. Grábelo o expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file contains no media. Choose another file.</source>
        <translation>El archivo no contiene ningún elemento multimedia. Elija otro archivo.</translation>
    </message>
    <message>
        <source>The image could not be opened: decoding it failed. Save it again with another program.</source>
        <translation>No se pudo abrir la imagen: falló su decodificación. Guárdela de nuevo con otro programa.</translation>
    </message>
    <message>
        <source>The video could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>No se pudo abrir el vídeo: falló su decodificación. Conviértalo con otro programa.</translation>
    </message>
    <message>
        <source>The audio could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>No se pudo abrir el audio: falló su decodificación. Conviértalo con otro programa.</translation>
    </message>
    <message>
        <source>This file could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>No se pudo abrir este archivo: falló su decodificación. Conviértalo con otro programa.</translation>
    </message>
    <message>
        <source>This file type is not supported.</source>
        <translation>Este tipo de archivo no es compatible.</translation>
    </message>
    <message>
        <source>The image is stored as %1, which cannot be read. Save it as PNG or JPEG.</source>
        <translation>La imagen está guardada como %1, un formato que no se puede leer. Guárdela como PNG o JPEG.</translation>
    </message>
    <message>
        <source>The video is stored as %1, which cannot be decoded. Convert it to MP4 with H.264.</source>
        <translation>El vídeo está guardado como %1, un formato que no se puede decodificar. Conviértalo a MP4 con H.264.</translation>
    </message>
    <message>
        <source>The audio is stored as %1, which cannot be decoded. Convert it to WAV, FLAC or MP3.</source>
        <translation>El audio está guardado como %1, un formato que no se puede decodificar. Conviértalo a WAV, FLAC o MP3.</translation>
    </message>
    <message>
        <source>The file is stored as %1, which cannot be read.</source>
        <translation>El archivo está guardado como %1, un formato que no se puede leer.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, another program may be writing it, or access to it is not permitted.</source>
        <translation>No se pudo leer un archivo. Puede que se haya movido, que otro programa lo esté escribiendo o que no se permita el acceso a él.</translation>
    </message>
    <message>
        <source>The data, the settings and the model do not fit together. The details say what to change.</source>
        <translation>Los datos, los ajustes y el modelo no son compatibles entre sí. Los detalles indican qué hay que cambiar.</translation>
    </message>
    <message>
        <source>A file of the data could not be read. It may have been moved, or access to it is not permitted.</source>
        <translation>No se pudo leer un archivo de los datos. Puede que se haya movido o que no se permita el acceso a él.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller batch, or close other programs.</source>
        <translation>No hubo memoria suficiente. Elija un lote más pequeño o cierre otros programas.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then resume the run: its last checkpoint is kept.</source>
        <translation>El disco está lleno. Libere espacio y reanude después la ejecución: su último punto de control se conserva.</translation>
    </message>
    <message>
        <source>The folder of the run cannot be written, or another program trains in it.</source>
        <translation>No se puede escribir en la carpeta de la ejecución, o hay otro programa entrenando en ella.</translation>
    </message>
    <message>
        <source>The compute device does not respond. Resume the run after a restart: its last checkpoint is kept.</source>
        <translation>El dispositivo de cálculo no responde. Reanude la ejecución tras un reinicio: su último punto de control se conserva.</translation>
    </message>
    <message>
        <source>Training ended unexpectedly. Resume the run: its last checkpoint is kept.</source>
        <translation>El entrenamiento terminó de forma inesperada. Reanude la ejecución: su último punto de control se conserva.</translation>
    </message>
    <message>
        <source>The loss is no longer a number, so training stopped. Start a new run with a lower learning rate; the last checkpoint is from before.</source>
        <translation>La pérdida ha dejado de ser un número, por lo que el entrenamiento se detuvo. Inicie una ejecución nueva con una tasa de aprendizaje menor; el último punto de control es anterior al problema.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller size, or close other programs.</source>
        <translation>No hubo memoria suficiente. Elija un tamaño menor o cierre otros programas.</translation>
    </message>
    <message>
        <source>The compute device is not available or has stopped working. Restart the program, or continue on the processor.</source>
        <translation>El dispositivo de cálculo no está disponible o ha dejado de funcionar. Reinicie el programa o continúe en el procesador.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, or access to it is not permitted. Put it back, or choose the files again.</source>
        <translation>No se pudo leer un archivo. Puede que se haya movido o que no se permita el acceso. Devuélvalo a su lugar o vuelva a elegir los archivos.</translation>
    </message>
    <message>
        <source>A file of this model is no longer where it was. Put it back, or make the model again.</source>
        <translation>Un archivo de este modelo ya no está donde estaba. Devuélvalo a su lugar o vuelva a crear el modelo.</translation>
    </message>
    <message>
        <source>The description of this model cannot be used on this computer. Make the model again from its files.</source>
        <translation>La descripción de este modelo no se puede usar en este equipo. Vuelva a crear el modelo a partir de sus archivos.</translation>
    </message>
    <message>
        <source>A file of this model is not the one that it was made of. Put that one back, or make the model again.</source>
        <translation>Un archivo de este modelo no es el mismo con el que se creó. Restablezca el original o vuelva a crear el modelo.</translation>
    </message>
    <message>
        <source>The parts of this model do not belong together. Choose parts that were published together.</source>
        <translation>Las partes de este modelo no corresponden unas a otras. Elija partes que se hayan publicado juntas.</translation>
    </message>
    <message>
        <source>A weights file is damaged or incomplete. Download or copy it again from its source.</source>
        <translation>Un archivo de pesos está dañado o incompleto. Vuelva a descargarlo o copiarlo desde su origen.</translation>
    </message>
    <message>
        <source>A model with this name exists already. Choose another name.</source>
        <translation>Ya existe un modelo con este nombre. Elija otro nombre.</translation>
    </message>
    <message>
        <source>There was not enough memory for this model. Close other programs, or use a smaller model.</source>
        <translation>No hubo memoria suficiente para este modelo. Cierre otros programas o use un modelo más pequeño.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>El disco está lleno. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The folder of the models cannot be written. Check the disk and its permissions.</source>
        <translation>No se puede escribir en la carpeta de los modelos. Compruebe el disco y sus permisos.</translation>
    </message>
    <message>
        <source>The examination ended unexpectedly; nothing was changed. Try again.</source>
        <translation>El examen terminó de forma inesperada; no se modificó nada. Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ExaminedPartRow</name>
    <message>
        <source>complete</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>does not belong here</source>
        <translation>no corresponde aquí</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>no incluido</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>Ocultar archivos</translation>
    </message>
    <message numerus="yes">
        <source>Show %n file(s)</source>
        <translation>
            <numerusform>Mostrar %n archivo</numerusform>
            <numerusform>Mostrar %n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExaminedParts</name>
    <message>
        <source>%1 (of %2)</source>
        <extracomment>%1: name of a licence; %2: a family of networks, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>%1 (de %2)</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>licencia desconocida</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin usar</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Web page (one HTML file)</source>
        <translation>Página web (un archivo HTML)</translation>
    </message>
    <message>
        <source>Markdown with a folder of media</source>
        <translation>Markdown con una carpeta de archivos multimedia</translation>
    </message>
    <message>
        <source>JSON, to import it again</source>
        <translation>JSON, para volver a importarla</translation>
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
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
    <message>
        <source>Use the processor for this run</source>
        <translation>Usar el procesador en esta ejecución</translation>
    </message>
    <message>
        <source>Load the model again on the processor, where replies take longer, until the program is closed</source>
        <translation>Volver a cargar el modelo en el procesador, donde las respuestas tardan más, hasta que se cierre el programa</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File name</source>
        <extracomment>The label of a field</extracomment>
        <translation>Nombre de archivo</translation>
    </message>
</context>
<context>
    <name>FileDialogFooter</name>
    <message>
        <source>“%1” already exists here. Do you want to replace it?</source>
        <extracomment>%1: file name</extracomment>
        <translation>«%1» ya existe aquí. ¿Desea reemplazarlo?</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>Escriba un nombre de archivo.</translation>
    </message>
    <message>
        <source>This file name is too long.</source>
        <translation>Este nombre de archivo es demasiado largo.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Esta carpeta no existe.</translation>
    </message>
    <message>
        <source>You may not write to this folder. Choose another one.</source>
        <translation>No tiene permiso para escribir en esta carpeta. Elija otra.</translation>
    </message>
    <message>
        <source>A folder has this name. Choose another name.</source>
        <translation>Ya hay una carpeta con este nombre. Elija otro nombre.</translation>
    </message>
    <message>
        <source>File type</source>
        <extracomment>The label of a list of file types</extracomment>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <extracomment>Attaches the chosen files to the message</extracomment>
        <translation>
            <numerusform>Adjuntar %n archivo</numerusform>
            <numerusform>Adjuntar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Adjuntar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>No files of this type in this folder</source>
        <translation>No hay archivos de este tipo en esta carpeta</translation>
    </message>
    <message>
        <source>No folders in this folder</source>
        <translation>No hay carpetas en esta carpeta</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in conversation</source>
        <translation>Buscar en la conversación</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The number of a hit and how many there are, such as &quot;3 of 12&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <extracomment>A key combination</extracomment>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>A key</extracomment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Cerrar búsqueda</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>%1 and will be left out</source>
        <extracomment>%1: a finding such as &quot;3 files are missing&quot;</extracomment>
        <translation>%1; ese material se omitirá</translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>Hides the items of a finding</extracomment>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An item of the data, and what is wrong with it</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Mostrar %n</numerusform>
            <numerusform>Mostrar los %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderPath</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
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
        <translation>El archivo falta o está dañado</translation>
    </message>
</context>
<context>
    <name>GalleryHeader</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>Buscar en la galería</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>Con adjuntos</translation>
    </message>
    <message>
        <source>Show the media that you attached, too</source>
        <translation>Mostrar también los medios que ha adjuntado</translation>
    </message>
</context>
<context>
    <name>GalleryMenu</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>Abrir en el visor</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Mayús+S</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Usar como entrada</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>Mostrar en la conversación</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>Todavía no hay medios</translation>
    </message>
    <message>
        <source>Try other words, or show all media.</source>
        <translation>Pruebe con otras palabras o muestre todos los medios.</translation>
    </message>
    <message>
        <source>The images, videos and audio that you generate appear here, from all conversations.</source>
        <translation>Aquí aparecen las imágenes, los vídeos y los audios que genere, de todas las conversaciones.</translation>
    </message>
</context>
<context>
    <name>GalleryTile</name>
    <message>
        <source>Use as input</source>
        <translation>Usar como entrada</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>Mostrar en la conversación</translation>
    </message>
</context>
<context>
    <name>GeneratingIndicator</name>
    <message>
        <source>Generating…</source>
        <translation>Generando…</translation>
    </message>
</context>
<context>
    <name>GenerationDetails</name>
    <message>
        <source>Generation details</source>
        <translation>Detalles de la generación</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
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
        <translation>Comprobación del hardware</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a row of the hardware check and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Volver a comprobar</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
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
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>View full size</source>
        <translation>Ver a tamaño completo</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Usar como entrada</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <translation>¿Qué puedo pedir?</translation>
    </message>
</context>
<context>
    <name>KnownWordsDialog</name>
    <message>
        <source>What can I ask?</source>
        <translation>¿Qué puedo pedir?</translation>
    </message>
    <message>
        <source>This model is small: it understands short English requests made of these words. Name a thing and its colour, a place, and for a video a motion. You can also send it an image, a video or audio and ask what it is.</source>
        <translation>Este modelo es pequeño: entiende peticiones breves en inglés formadas con estas palabras. Nombre una cosa y su color, un lugar y, para un vídeo, un movimiento. También puede enviarle una imagen, un vídeo o un audio y preguntarle qué es.</translation>
    </message>
</context>
<context>
    <name>LatestButton</name>
    <message>
        <source>Latest</source>
        <extracomment>Button: scroll down to the latest message</extracomment>
        <translation>Más reciente</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>replies that have arrived</comment>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>NExT-GPT is already running; its window was raised.</source>
        <translation>NExT-GPT ya se está ejecutando; su ventana se ha puesto en primer plano.</translation>
    </message>
    <message>
        <source>this profile is in use by a program that does not respond; end it, or choose another folder with --profile.</source>
        <translation>este perfil está en uso por un programa que no responde; ciérrelo o elija otra carpeta con --profile.</translation>
    </message>
    <message>
        <source>NExT-GPT is already running and has taken over this request.</source>
        <translation>NExT-GPT ya se está ejecutando y se ha hecho cargo de esta petición.</translation>
    </message>
    <message>
        <source>NExT-GPT is already running as an older version, which only raised its window. End it to use this version.</source>
        <translation>NExT-GPT ya se está ejecutando en una versión anterior, que solo ha puesto su ventana en primer plano. Ciérrela para usar esta versión.</translation>
    </message>
    <message>
        <source>this profile is in use on the computer “%1”; close the program there first.</source>
        <translation>este perfil está en uso en el equipo «%1»; cierre primero el programa en ese equipo.</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Folder of the conversations and settings.</source>
        <translation>Carpeta de las conversaciones y los ajustes.</translation>
    </message>
    <message>
        <source>Folder of the model, containing bundle.json.</source>
        <translation>Carpeta del modelo, con bundle.json.</translation>
    </message>
    <message>
        <source>Compute device: auto, cpu or cuda:N.</source>
        <translation>Dispositivo de cálculo: auto, cpu o cuda:N.</translation>
    </message>
    <message>
        <source>Theme for this run: light, dark or system.</source>
        <translation>Tema para esta ejecución: light, dark o system.</translation>
    </message>
    <message>
        <source>Scale factor of the window&apos;s contents.</source>
        <translation>Factor de escala del contenido de la ventana.</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>Tamaño de la ventana en píxeles.</translation>
    </message>
    <message>
        <source>Send this message when the window is shown.</source>
        <translation>Enviar este mensaje al mostrar la ventana.</translation>
    </message>
    <message>
        <source>Save a screenshot of the window and exit.</source>
        <translation>Guardar una captura de la ventana y salir.</translation>
    </message>
    <message>
        <source>Delay before the screenshot.</source>
        <translation>Espera antes de la captura.</translation>
    </message>
    <message>
        <source>Engine to use instead: scripted:FILE.json.</source>
        <translation>Motor que usar en su lugar: scripted:FILE.json.</translation>
    </message>
    <message>
        <source>Try “nextgpt --help”.</source>
        <translation>Pruebe «nextgpt --help».</translation>
    </message>
    <message>
        <source>Chat with a multimodal model that reads and generates text, images, videos and audio. Everything stays on this computer.
Commands without a window: nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check; each has --help.</source>
        <translation>Chatee con un modelo multimodal que lee y genera texto, imágenes, vídeos y audio. Todo permanece en este equipo.
Comandos sin ventana: nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check; cada uno admite --help.</translation>
    </message>
    <message>
        <source>Images, videos or audio files to attach.</source>
        <translation>Imágenes, vídeos o archivos de audio que adjuntar.</translation>
    </message>
    <message>
        <source>Attach an image, a video or an audio file (repeatable).</source>
        <translation>Adjuntar una imagen, un vídeo o un archivo de audio (se puede repetir).</translation>
    </message>
    <message>
        <source>the text of --say is too long; a message can hold %1 bytes</source>
        <translation>el texto de --say es demasiado largo; un mensaje admite hasta %1 bytes</translation>
    </message>
    <message>
        <source>“%1” is a folder; name the files in it</source>
        <translation>«%1» es una carpeta; indique los archivos que contiene</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file</source>
        <translation>«%1» no es ni un comando ni un archivo</translation>
    </message>
</context>
<context>
    <name>LegendChip</name>
    <message>
        <source>Hide this curve</source>
        <translation>Ocultar esta curva</translation>
    </message>
    <message>
        <source>Show this curve</source>
        <translation>Mostrar esta curva</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of %1</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>Licencia de %1</translation>
    </message>
    <message>
        <source>“%1” is published under the licence “%2”. Read its text before you accept it:</source>
        <extracomment>%1: name of a part of a model; %2: name of a licence</extracomment>
        <translation>«%1» se publica con la licencia «%2». Lea su texto antes de aceptarla:</translation>
    </message>
    <message>
        <source>Address of the licence</source>
        <translation>Dirección de la licencia</translation>
    </message>
    <message>
        <source>Licences of models can forbid some uses, such as commercial ones. Your acceptance is recorded with the date beside the files.</source>
        <translation>Las licencias de los modelos pueden prohibir algunos usos, como los comerciales. Su aceptación se registra con la fecha junto a los archivos.</translation>
    </message>
    <message>
        <source>Accept and import…</source>
        <translation>Aceptar e importar…</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>Aceptar y descargar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>LinkPrompt</name>
    <message>
        <source>Open this link?</source>
        <translation>¿Abrir este enlace?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>«%1» está listo.</translation>
    </message>
    <message>
        <source>Nothing is missing, and the parts belong together: %1.</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>No falta nada y las partes corresponden unas a otras: %1.</translation>
    </message>
    <message>
        <source>No model can be made of these files yet. Add what is missing, or leave out what does not belong here.</source>
        <translation>Aún no se puede crear ningún modelo con estos archivos. Añada lo que falta o quite lo que no corresponde.</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>Make model</source>
        <translation>Crear modelo</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Usar en el chat</translation>
    </message>
    <message>
        <source>Make another model</source>
        <translation>Crear otro modelo</translation>
    </message>
</context>
<context>
    <name>MakerView</name>
    <message>
        <source>Make a model from files</source>
        <translation>Crear un modelo a partir de archivos</translation>
    </message>
    <message>
        <source>Weights, tokenizers and configurations are recognised by their content, whatever their names are. The model refers to them in place; nothing is copied.</source>
        <translation>Los pesos, los tokenizadores y las configuraciones se reconocen por su contenido, sea cual sea su nombre. El modelo los usa desde donde están; no se copia nada.</translation>
    </message>
    <message>
        <source>The files are being examined…</source>
        <translation>Examinando los archivos…</translation>
    </message>
    <message>
        <source>What the files are</source>
        <translation>Qué son los archivos</translation>
    </message>
</context>
<context>
    <name>MarkdownReader</name>
    <message>
        <source>[image from %1, not loaded] </source>
        <translation>[imagen de %1, no cargada] </translation>
    </message>
</context>
<context>
    <name>MediaSetting</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>More steps take longer and usually add detail</source>
        <translation>Más pasos tardan más y suelen añadir detalle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Modality and name of a setting, such as &quot;Images: Steps&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reset %1: %2</source>
        <extracomment>Modality and name of a setting</extracomment>
        <translation>Restablecer %1: %2</translation>
    </message>
</context>
<context>
    <name>MediaSettings</name>
    <message>
        <source>Generation</source>
        <translation>Generación</translation>
    </message>
    <message>
        <source>Reproducibility</source>
        <translation>Reproducibilidad</translation>
    </message>
    <message>
        <source>Fixed seed</source>
        <translation>Semilla fija</translation>
    </message>
    <message>
        <source>The same prompt then gives the same result</source>
        <translation>El mismo prompt da entonces el mismo resultado</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Usar como entrada</translation>
    </message>
    <message>
        <source>Reply actions</source>
        <translation>Acciones de la respuesta</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Volver a generar</translation>
    </message>
    <message>
        <source>Generate another reply; this one is kept</source>
        <translation>Generar otra respuesta; esta se conserva</translation>
    </message>
    <message>
        <source>Save the video with this audio as its audio track</source>
        <translation>Guardar el vídeo con este audio como banda sonora</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Reply with an image</source>
        <translation>Responder con una imagen</translation>
    </message>
    <message>
        <source>Send the same message again and ask for an image</source>
        <translation>Enviar de nuevo el mismo mensaje y pedir una imagen</translation>
    </message>
    <message>
        <source>Save video with audio</source>
        <translation>Guardar vídeo con audio</translation>
    </message>
    <message>
        <source>How this reply was generated</source>
        <translation>Cómo se generó esta respuesta</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Eliminar mensaje</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>You, %1</source>
        <extracomment>%1: time of day</extracomment>
        <translation>Usted, %1</translation>
    </message>
    <message>
        <source>Reply, %1</source>
        <translation>Respuesta, %1</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Open link…</source>
        <translation>Abrir enlace…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Copiar selección</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Usar como entrada</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar mensaje</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>Seleccionar mensaje</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Editar y enviar de nuevo</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Volver a generar</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Eliminar mensaje</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Mayús+S</translation>
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
        <translation>Este archivo está dañado o falta</translation>
    </message>
    <message>
        <source>Locate…</source>
        <extracomment>Chooses the file of a medium again</extracomment>
        <translation>Localizar…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <extracomment>Copies where the file was</extracomment>
        <translation>Copiar ruta</translation>
    </message>
</context>
<context>
    <name>Modalities</name>
    <message>
        <source>text</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>texto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>imagen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>This model cannot generate images</source>
        <translation>Este modelo no puede generar imágenes</translation>
    </message>
    <message>
        <source>Stop this image</source>
        <translation>Detener esta imagen</translation>
    </message>
    <message>
        <source>How closely the image follows the prompt</source>
        <translation>Con qué fidelidad sigue la imagen al prompt</translation>
    </message>
    <message>
        <source>video</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>This model cannot generate videos</source>
        <translation>Este modelo no puede generar vídeos</translation>
    </message>
    <message>
        <source>Stop this video</source>
        <translation>Detener este vídeo</translation>
    </message>
    <message>
        <source>How closely the video follows the prompt</source>
        <translation>Con qué fidelidad sigue el vídeo al prompt</translation>
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
        <translation>Este modelo no puede generar audio</translation>
    </message>
    <message>
        <source>Stop this audio clip</source>
        <translation>Detener este clip de audio</translation>
    </message>
    <message>
        <source>How closely the audio follows the prompt</source>
        <translation>Con qué fidelidad sigue el audio al prompt</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Save video</source>
        <translation>Guardar vídeo</translation>
    </message>
    <message>
        <source>Save audio</source>
        <translation>Guardar audio</translation>
    </message>
</context>
<context>
    <name>ModelOutputs</name>
    <message>
        <source>Generates %1</source>
        <extracomment>%1: what a model generates, such as &quot;text, image, audio&quot;</extracomment>
        <translation>Genera %1</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1, in use</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>%1, en uso</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>The chat uses this model</extracomment>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Usar en el chat</translation>
    </message>
    <message>
        <source>Show the folder of “%1”</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>Mostrar la carpeta de «%1»</translation>
    </message>
    <message>
        <source>“%1” is in use; use another model to remove it</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>«%1» está en uso; use otro modelo para poder quitarlo</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>Quitar «%1»…</translation>
    </message>
    <message>
        <source>The files of the model are being verified…</source>
        <translation>Comprobando los archivos del modelo…</translation>
    </message>
</context>
<context>
    <name>ModelStatusCard</name>
    <message>
        <source>Model: %1</source>
        <translation>Modelo: %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <extracomment>The model is only a demonstration</extracomment>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Cargando modelo</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
</context>
<context>
    <name>ModelsHeader</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
</context>
<context>
    <name>NonFiniteNotice</name>
    <message>
        <source>Load anyway</source>
        <translation>Cargar de todos modos</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
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
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be attached</source>
        <translation>Esto no se puede adjuntar</translation>
    </message>
    <message numerus="yes">
        <source>This message already has %n attachment(s), the most it can hold.</source>
        <translation>
            <numerusform>Este mensaje ya tiene %n archivo adjunto, el máximo que admite.</numerusform>
            <numerusform>Este mensaje ya tiene %n archivos adjuntos, el máximo que admite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>No se adjuntó %n archivo más: en un mensaje caben como máximo %1.</numerusform>
            <numerusform>No se adjuntaron %n archivos más: en un mensaje caben como máximo %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not attached. Attach the files in them instead.</source>
        <translation>
            <numerusform>No se adjuntó %n carpeta. Adjunte en su lugar los archivos que contiene.</numerusform>
            <numerusform>No se adjuntaron %n carpetas. Adjunte en su lugar los archivos que contienen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and attach it.</source>
        <translation>No se puede adjuntar una dirección web. Guarde primero el archivo y adjúntelo.</translation>
    </message>
    <message>
        <source>Folders cannot be attached. Drop the files in them instead.</source>
        <translation>No se pueden adjuntar carpetas. Suelte en su lugar los archivos que contienen.</translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and drop it here.</source>
        <translation>No se puede adjuntar una dirección web. Guarde primero el archivo y suéltelo aquí.</translation>
    </message>
    <message>
        <source>Drop to insert the text</source>
        <translation>Suelte para insertar el texto</translation>
    </message>
    <message>
        <source>Only images, videos, audio clips and text can be dropped here.</source>
        <translation>Aquí solo se pueden soltar imágenes, vídeos, clips de audio y texto.</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Suelte para adjuntar</translation>
    </message>
    <message>
        <source>The image is attached to your message.</source>
        <translation>La imagen se adjuntará a su mensaje.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n are attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>Solo se adjuntará %n archivo: en un mensaje caben como máximo %1.</numerusform>
            <numerusform>Solo se adjuntarán los %n primeros archivos: en un mensaje caben como máximo %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders are left out.</source>
        <translation>Las carpetas se omitirán.</translation>
    </message>
</context>
<context>
    <name>OutputSelector</name>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
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
        <translation>Sus modelos</translation>
    </message>
    <message>
        <source>The chat uses one model at a time. Each one understands text, images, videos and audio; the list says what it generates.</source>
        <translation>El chat usa un solo modelo a la vez. Todos entienden texto, imágenes, vídeos y audio; la lista indica qué genera cada uno.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Buscando modelos…</translation>
    </message>
    <message>
        <source>Use a model that does not fit into memory?</source>
        <translation>¿Usar un modelo que no cabe en la memoria?</translation>
    </message>
    <message>
        <source>%1 Replies can take very long, and other programs can become slow or be ended by the system.</source>
        <extracomment>%1: a sentence with how much memory a model needs and how much there is</extracomment>
        <translation>%1 Las respuestas pueden tardar mucho y el sistema puede ralentizar o cerrar otros programas.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>Usar de todos modos</translation>
    </message>
    <message>
        <source>Remove this model?</source>
        <translation>¿Quitar este modelo?</translation>
    </message>
    <message>
        <source>The folder that the program made for “%1” is moved to the trash of the desktop. Files elsewhere that it refers to stay where they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>La carpeta que el programa creó para «%1» se moverá a la papelera del escritorio. Los archivos de otras ubicaciones que utiliza se quedarán donde están.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Volver al chat</translation>
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
        <translation>Generando texto</translation>
    </message>
    <message>
        <source>Generating image</source>
        <translation>Generando imagen</translation>
    </message>
    <message>
        <source>Generating video</source>
        <translation>Generando vídeo</translation>
    </message>
    <message>
        <source>Generating audio</source>
        <translation>Generando audio</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Reading attachments</source>
        <translation>Leyendo los archivos adjuntos</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Decodificando</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <extracomment>%1 is what is happening, for example &quot;Generating image&quot;.</extracomment>
        <translation>%1: paso %2 de %3</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>Time left in minutes and seconds.</extracomment>
        <translation>Quedan %1:%2</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message numerus="yes">
        <source>%n oldest message(s) not used</source>
        <extracomment>The conversation was too long for the model.</extracomment>
        <translation>
            <numerusform>%n mensaje más antiguo no utilizado</numerusform>
            <numerusform>%n mensajes más antiguos no utilizados</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Muestreador</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Decoding precision</source>
        <extracomment>The number format the decoder computed in; the value is &quot;float16&quot;, &quot;bfloat16&quot; or &quot;float32&quot;.</extracomment>
        <translation>Precisión de decodificación</translation>
    </message>
    <message>
        <source>SHA-256 of the model</source>
        <translation>SHA-256 del modelo</translation>
    </message>
    <message>
        <source>Video generated from: %1</source>
        <translation>Vídeo generado a partir de: %1</translation>
    </message>
    <message>
        <source>Attached video</source>
        <translation>Vídeo adjunto</translation>
    </message>
    <message>
        <source>Audio generated from: %1</source>
        <translation>Audio generado a partir de: %1</translation>
    </message>
    <message>
        <source>Attached audio</source>
        <translation>Audio adjunto</translation>
    </message>
    <message>
        <source>Image generated from: %1</source>
        <translation>Imagen generada a partir de: %1</translation>
    </message>
    <message>
        <source>Attached image</source>
        <translation>Imagen adjunta</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Comprobando los archivos del modelo</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <extracomment>%1 is what is happening, %2 the share that is done in percent.</extracomment>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Tokens</source>
        <extracomment>Numbers of tokens of the prompt and of the reply</extracomment>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>%1 read, %2 written</source>
        <translation>%1 leídos, %2 escritos</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Primer token</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>tras %1 s</translation>
    </message>
    <message>
        <source>Image signal</source>
        <translation>Señal de imagen</translation>
    </message>
    <message>
        <source>Video signal</source>
        <translation>Señal de vídeo</translation>
    </message>
    <message>
        <source>Audio signal</source>
        <translation>Señal de audio</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <extracomment>A medium whose generation ended before its first step</extracomment>
        <translation>Se interrumpió</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Se detuvo</translation>
    </message>
    <message>
        <source>Interrupted at %1/%2</source>
        <extracomment>A medium whose generation ended early; %1 of %2 steps were done</extracomment>
        <translation>Se interrumpió en %1/%2</translation>
    </message>
    <message>
        <source>Stopped at %1/%2</source>
        <translation>Se detuvo en %1/%2</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Drop folders or files here</source>
        <translation>Suelte aquí carpetas o archivos</translation>
    </message>
    <message>
        <source>A language model, ImageBind, NExT-GPT&apos;s trained tensors and the decoders that you have</source>
        <translation>Un modelo de lenguaje, ImageBind, los tensores entrenados de NExT-GPT y los decodificadores que tenga</translation>
    </message>
    <message>
        <source>Chosen files and folders</source>
        <translation>Carpetas y archivos elegidos</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add downloaded parts</source>
        <translation>Añadir partes descargadas</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>Examinar de nuevo</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Takes all files out of the list</extracomment>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Leave out “%1”</source>
        <extracomment>%1: name of a file or a folder</extracomment>
        <translation>Omitir «%1»</translation>
    </message>
</context>
<context>
    <name>PendingPart</name>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Editar mensaje</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Write a message, or drop an image, a video or an audio file…</source>
        <translation>Escriba un mensaje o suelte una imagen, un vídeo o un archivo de audio…</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>replies in the queue</comment>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Mostrar la cola</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Detener todo</translation>
    </message>
    <message>
        <source>Stop the reply being generated and cancel all that wait, in every conversation</source>
        <translation>Detener la respuesta que se está generando y cancelar todas las que esperan, en todas las conversaciones</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>being generated</source>
        <translation>generándose</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Adelantar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Retrasar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit without saving?</source>
        <translation>¿Salir sin guardar?</translation>
    </message>
    <message>
        <source>The last changes could not be saved, because the disk is full or cannot be written. Saving is retried while the program runs. If you quit now, these changes are lost.</source>
        <translation>No se pudieron guardar los últimos cambios porque el disco está lleno o no se puede escribir en él. Se seguirá intentando mientras el programa esté abierto. Si sale ahora, estos cambios se perderán.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Mantener abierto</translation>
    </message>
</context>
<context>
    <name>ReadoutCard</name>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop and attach the recording</source>
        <translation>Detener y adjuntar la grabación</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <extracomment>A key combination</extracomment>
        <translation>Ctrl+Espacio</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Detener grabación</translation>
    </message>
    <message>
        <source>Record audio: click, or hold down</source>
        <translation>Grabar audio: haga clic o mantenga pulsado</translation>
    </message>
    <message>
        <source>Record audio</source>
        <translation>Grabar audio</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Recording, %1</source>
        <translation>Grabando, %1</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Abriendo el micrófono…</translation>
    </message>
    <message>
        <source>Saving the recording…</source>
        <translation>Guardando la grabación…</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>Demasiado alto</translation>
    </message>
</context>
<context>
    <name>RecordingFolder</name>
    <message>
        <source>Recording %1</source>
        <translation>Grabación %1</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>The recording contains only silence. Check that the microphone is switched on.</source>
        <translation>La grabación solo contiene silencio. Compruebe que el micrófono esté encendido.</translation>
    </message>
    <message>
        <source>The recording reached its maximum length and was stopped. It is attached to your message.</source>
        <translation>La grabación alcanzó su duración máxima y se detuvo. Está adjunta a su mensaje.</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or choose another in the settings.</source>
        <translation>No se encontró ningún micrófono. Conecte uno o elija otro en los ajustes.</translation>
    </message>
    <message>
        <source>The microphone cannot be used. Another program may be using it, or access to it is not permitted.</source>
        <translation>No se puede usar el micrófono. Puede que otro programa lo esté usando o que no se permita el acceso a él.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. What was recorded so far is attached to your message.</source>
        <translation>El micrófono se desconectó. Lo grabado hasta ese momento está adjunto a su mensaje.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. Nothing was recorded.</source>
        <translation>El micrófono se desconectó. No se grabó nada.</translation>
    </message>
    <message>
        <source>The disk is full. What was recorded so far is attached to your message.</source>
        <translation>El disco está lleno. Lo grabado hasta ese momento está adjunto a su mensaje.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was recorded. Free some space and try again.</source>
        <translation>El disco está lleno y no se grabó nada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The recording could not be written any further. What was recorded so far is attached to your message.</source>
        <translation>No se pudo seguir escribiendo la grabación. Lo grabado hasta ese momento está adjunto a su mensaje.</translation>
    </message>
    <message>
        <source>The recording could not be written to the disk. Nothing was recorded.</source>
        <translation>No se pudo escribir la grabación en el disco. No se grabó nada.</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Conversation title</source>
        <translation>Título de la conversación</translation>
    </message>
</context>
<context>
    <name>RunRow</name>
    <message>
        <source>loss %1</source>
        <translation>pérdida %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>validación %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>Solo se entrena una ejecución a la vez</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Usar en el chat</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>Más sobre «%1»</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>Mover a la papelera…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Abrir el informe</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Continues a paused run</extracomment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>Solo se entrena una ejecución a la vez</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Cambiar los ajustes</translation>
    </message>
    <message>
        <source>Writing the model…</source>
        <translation>Escribiendo el modelo…</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>Usar en el chat</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Progreso del entrenamiento</translation>
    </message>
    <message>
        <source>A checkpoint is being written. The run can be resumed later.</source>
        <translation>Se está escribiendo un punto de control. La ejecución se podrá reanudar más tarde.</translation>
    </message>
    <message>
        <source>Paused: the processor is free, the memory is kept.</source>
        <translation>En pausa: el procesador está libre y la memoria sigue reservada.</translation>
    </message>
    <message>
        <source>The chat can be used meanwhile; replies take longer.</source>
        <translation>Entretanto se puede usar el chat; las respuestas tardan más.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Understand media</source>
        <extracomment>The first stage of training</extracomment>
        <translation>Comprender multimedia</translation>
    </message>
    <message>
        <source>Generate media</source>
        <extracomment>The second stage of training</extracomment>
        <translation>Generar multimedia</translation>
    </message>
    <message>
        <source>Follow instructions</source>
        <extracomment>The third stage of training</extracomment>
        <translation>Seguir instrucciones</translation>
    </message>
    <message>
        <source>Encoding-side alignment: the input projection learns from images, videos and audio with captions.</source>
        <translation>Alineación del lado de codificación: la proyección de entrada aprende de imágenes, vídeos y audio con descripciones.</translation>
    </message>
    <message>
        <source>Decoding-side alignment: output projections and signal tokens learn from captions alone.</source>
        <translation>Alineación del lado de decodificación: las proyecciones de salida y los tokens de señal aprenden solo de las descripciones.</translation>
    </message>
    <message>
        <source>Instruction tuning: adapters of the language model and all projections learn from dialogues.</source>
        <translation>Ajuste por instrucciones: los adaptadores del modelo de lenguaje y todas las proyecciones aprenden de diálogos.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <extracomment>State of a training run</extracomment>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>State of a training run</extracomment>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of a training run</extracomment>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>State of a training run</extracomment>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>State of a training run</extracomment>
        <translation>Finalizada</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a training run</extracomment>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Training in another program</source>
        <extracomment>State of a training run</extracomment>
        <translation>Entrenando en otro programa</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>State of a training run</extracomment>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>total</source>
        <extracomment>A curve of training</extracomment>
        <translation>total</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>A curve of training: the loss on data that are held back</extracomment>
        <translation>validación</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <extracomment>A curve of training: the part of the loss that is about text</extracomment>
        <translation>entropía cruzada</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>A curve of training</extracomment>
        <translation>norma del gradiente</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <extracomment>How many tokens are processed in a second</extracomment>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <source>Steps/s</source>
        <translation>Pasos/s</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>Aún no hay ejecuciones</translation>
    </message>
    <message>
        <source>Each run keeps its settings, curves, samples and checkpoints in a folder of its own.</source>
        <translation>Cada ejecución guarda sus ajustes, curvas, muestras y puntos de control en su propia carpeta.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nueva ejecución</translation>
    </message>
    <message>
        <source>The chat uses the model in “%1”.</source>
        <extracomment>%1: folder of a model</extracomment>
        <translation>El chat usa el modelo de «%1».</translation>
    </message>
    <message>
        <source>Use the default model</source>
        <translation>Usar el modelo predeterminado</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>¿Mover esta ejecución a la papelera?</translation>
    </message>
    <message>
        <source>“%1” with its checkpoints, curves and samples is moved to the trash of the desktop. Models that were made from it stay.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>«%1» se moverá a la papelera del escritorio con sus puntos de control, curvas y muestras. Los modelos creados a partir de ella se conservarán.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
</context>
<context>
    <name>SampleComparison</name>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>%1 (with %2)</source>
        <extracomment>A question, and the files that are attached to it</extracomment>
        <translation>%1 (con %2)</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Antes del entrenamiento</translation>
    </message>
    <message>
        <source>At step %1</source>
        <translation>En el paso %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <extracomment>What the data have as the answer</extracomment>
        <translation>Respuesta esperada: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
</context>
<context>
    <name>SaveToast</name>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the video</source>
        <translation>Posición en el vídeo</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <extracomment>A key combination</extracomment>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
</context>
<context>
    <name>SectionLabel</name>
    <message>
        <source>Pinned</source>
        <translation>Fijadas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anteriores</translation>
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
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SettingsPanes</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restaurar valores predeterminados</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>No matching settings</source>
        <translation>Ningún ajuste coincide</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The model of the chat. It is not changed; the result is a new one.</source>
        <translation>El modelo del chat. No se modifica; el resultado es un modelo nuevo.</translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation>Otro modelo…</translation>
    </message>
    <message>
        <source>Model of the chat</source>
        <translation>Modelo del chat</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Nombre de la ejecución</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Iniciar entrenamiento</translation>
    </message>
    <message>
        <source>“%1” is training. Only one run trains at a time.</source>
        <translation>«%1» se está entrenando. Solo se entrena una ejecución a la vez.</translation>
    </message>
    <message>
        <source>The data are being checked…</source>
        <translation>Se están comprobando los datos…</translation>
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
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Restore the last message in an empty field</source>
        <translation>Recuperar el último mensaje en un campo vacío</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Adjuntar imágenes, vídeos y audio</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Paste text or an image</source>
        <translation>Pegar texto o una imagen</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espacio</translation>
    </message>
    <message>
        <source>Record audio: press twice, or hold down</source>
        <translation>Grabar audio: pulse dos veces o mantenga pulsado</translation>
    </message>
    <message>
        <source>Space, Left, Right</source>
        <translation>Espacio, Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Play or pause, seek</source>
        <translation>Reproducir o pausar, buscar</translation>
    </message>
    <message>
        <source>Comma, Period</source>
        <translation>Coma, Punto</translation>
    </message>
    <message>
        <source>Previous frame, next frame</source>
        <translation>Fotograma anterior, fotograma siguiente</translation>
    </message>
    <message>
        <source>&lt;, &gt;, L, M, F, S</source>
        <translation>&lt;, &gt;, L, M, F, S</translation>
    </message>
    <message>
        <source>Slower, faster, loop, mute, open in viewer, save frame</source>
        <translation>Más lento, más rápido, repetir, silenciar, abrir en el visor, guardar fotograma</translation>
    </message>
    <message>
        <source>9, 0</source>
        <translation>9, 0</translation>
    </message>
    <message>
        <source>Volume down, volume up</source>
        <translation>Bajar volumen, subir volumen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop, discard the recording, or close</source>
        <translation>Detener, descartar la grabación o cerrar</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Move to the next area of the window</source>
        <translation>Ir a la siguiente zona de la ventana</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>Desplazar la conversación</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Cambiar el nombre de la conversación</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Delete the selected conversation (can be undone)</source>
        <translation>Eliminar la conversación seleccionada (se puede deshacer)</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostrar u ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <translation>Ctrl+Más, Ctrl+Menos, Ctrl+0</translation>
    </message>
    <message>
        <source>Larger text, smaller text, default size</source>
        <translation>Texto más grande, más pequeño, tamaño predeterminado</translation>
    </message>
    <message>
        <source>Ctrl+Comma</source>
        <translation>Ctrl+Coma</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>Buscar en la conversación</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Shift+S</source>
        <translation>Ctrl+S, Ctrl+Mayús+S</translation>
    </message>
    <message>
        <source>Save the selected image, video or audio, or choose where</source>
        <translation>Guardar la imagen, el vídeo o el audio seleccionados, o elegir dónde</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Start or end the presentation</source>
        <translation>Iniciar o terminar la presentación</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>NExT-GPT</source>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>On the button that starts a new conversation</extracomment>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>New conversation  Ctrl+N</source>
        <extracomment>&quot;Ctrl+N&quot; is a key combination</extracomment>
        <translation>Nueva conversación  Ctrl+N</translation>
    </message>
</context>
<context>
    <name>SmallerMedium</name>
    <message>
        <source>Try a smaller size (%1 × %2)</source>
        <extracomment>A button; width and height in pixels</extracomment>
        <translation>Probar con un tamaño menor (%1 × %2)</translation>
    </message>
    <message>
        <source>Try fewer frames (%1)</source>
        <extracomment>A button</extracomment>
        <translation>Probar con menos fotogramas (%1)</translation>
    </message>
    <message>
        <source>Try a shorter clip (%1 s)</source>
        <extracomment>A button; a length in seconds</extracomment>
        <translation>Probar con un clip más corto (%1 s)</translation>
    </message>
</context>
<context>
    <name>SpeedMenu</name>
    <message>
        <source>Normal speed</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>Velocidad normal</translation>
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
        <translation>Reiniciar el programa</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Seguir esperando</translation>
    </message>
</context>
<context>
    <name>StandardFolders</name>
    <message>
        <source>Home</source>
        <extracomment>The user&apos;s own folder</extracomment>
        <translation>Carpeta personal</translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message>
        <source>%1 in, %2 out</source>
        <extracomment>Two modalities, such as &quot;image in, text out&quot;</extracomment>
        <translation>entrada: %1, salida: %2</translation>
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
        <translation>Reducir: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Increase: %1</source>
        <translation>Aumentar: %1</translation>
    </message>
</context>
<context>
    <name>StoppedPart</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>Generar de nuevo</translation>
    </message>
</context>
<context>
    <name>StorageSettings</name>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Folder of your conversations</source>
        <translation>Carpeta de sus conversaciones</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Space used</source>
        <translation>Espacio utilizado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What takes room, and its size</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unused files</source>
        <translation>Archivos sin usar</translation>
    </message>
    <message>
        <source>No conversation refers to them. They can be deleted without losing anything.</source>
        <translation>Ninguna conversación hace referencia a ellos. Se pueden eliminar sin perder nada.</translation>
    </message>
    <message>
        <source>Free %1</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>Liberar %1</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n conversation(s)</source>
        <translation>
            <numerusform>Mostrar %n conversación</numerusform>
            <numerusform>Mostrar las %n conversaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete all conversations…</source>
        <translation>Eliminar todas las conversaciones…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Vaciar papelera</translation>
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
        <translation>Exportar «%1»</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>Restaurar «%1»</translation>
    </message>
    <message>
        <source>Delete “%1” for good</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>Eliminar «%1» definitivamente</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>TrainingHeader</name>
    <message>
        <source>New run</source>
        <translation>Nueva ejecución</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>No hay ninguna ejecución abierta</translation>
    </message>
    <message>
        <source>Start a new run, or open one of the list to see its curves.</source>
        <translation>Inicie una ejecución nueva o abra una de la lista para ver sus curvas.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nueva ejecución</translation>
    </message>
</context>
<context>
    <name>TransferSettings</name>
    <message>
        <source>Export and import</source>
        <translation>Exportar e importar</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Exportar todo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Adds conversations that were exported as JSON</source>
        <translation>Añade conversaciones exportadas como JSON</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>As JSON with all media, into a new folder beside your last export or in your documents</source>
        <translation>En JSON con todos los archivos multimedia, en una carpeta nueva junto a su última exportación o en sus documentos</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Video controls</source>
        <translation>Controles de vídeo</translation>
    </message>
    <message>
        <source>Audio controls</source>
        <translation>Controles de audio</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Play once</source>
        <translation>Reproducir una vez</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <extracomment>%1: playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>Velocidad: %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Fotograma anterior</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Fotograma siguiente</translation>
    </message>
    <message>
        <source>No audio device: playing silently</source>
        <translation>Sin dispositivo de audio: se reproduce sin sonido</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>Abrir en el visor</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <extracomment>Number of a frame of a video and the number of its frames</extracomment>
        <translation>Fotograma %1 de %2</translation>
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
        <translation>Copiar mensaje</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Editar y enviar de nuevo</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>Eliminar mensaje</translation>
    </message>
</context>
<context>
    <name>VideoPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 segundos</translation>
    </message>
</context>
<context>
    <name>VideoViewer</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>Usar como entrada</translation>
    </message>
    <message>
        <source>Image controls</source>
        <translation>Controles de imagen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
</context>
<context>
    <name>VolumeSlider</name>
    <message>
        <source>Volume: %1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>Volumen: %1 %</translation>
    </message>
</context>
<context>
    <name>WindowNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>WindowToasts</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>Reanudar entrenamiento</translation>
    </message>
</context>
<context>
    <name>WritingSettings</name>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Send with Enter</source>
        <translation>Enviar con Intro</translation>
    </message>
    <message>
        <source>Shift+Enter starts a new line</source>
        <translation>Mayús+Intro inicia una línea nueva</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Intro envía, Intro inicia una línea nueva</translation>
    </message>
    <message>
        <source>Notify when a reply is finished</source>
        <translation>Avisar cuando termine una respuesta</translation>
    </message>
    <message>
        <source>When it took longer and the window is in the background</source>
        <translation>Si ha tardado bastante y la ventana está en segundo plano</translation>
    </message>
    <message>
        <source>Title in notifications</source>
        <extracomment>Whether a notification shows the title of the conversation</extracomment>
        <translation>Título en las notificaciones</translation>
    </message>
    <message>
        <source>Shows the conversation&apos;s title, which others may read on a locked or shared screen</source>
        <translation>Muestra el título de la conversación, que otras personas podrían leer en una pantalla bloqueada o compartida</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Announcements</name>
    <message>
        <source>The reply is finished.</source>
        <translation>La respuesta ha terminado.</translation>
    </message>
    <message>
        <source>The reply could not be completed.</source>
        <translation>No se pudo completar la respuesta.</translation>
    </message>
    <message>
        <source>The training run is finished.</source>
        <translation>El entrenamiento ha terminado.</translation>
    </message>
    <message>
        <source>The training run ended with an error.</source>
        <translation>El entrenamiento terminó con un error.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Application</name>
    <message>
        <source>The conversation is not saved because the disk is full. Free some space; saving is retried automatically.</source>
        <translation>La conversación no se ha guardado porque el disco está lleno. Libere espacio; se volverá a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The conversation is not saved because the disk cannot be written. Saving is retried automatically.</source>
        <translation>La conversación no se ha guardado porque no se puede escribir en el disco. Se volverá a intentar automáticamente.</translation>
    </message>
    <message>
        <source>This message cannot hold more attachments. The recording is kept and will be offered the next time you start the program.</source>
        <translation>Este mensaje no admite más archivos adjuntos. La grabación se conserva y se ofrecerá la próxima vez que inicie el programa.</translation>
    </message>
    <message>
        <source>A recording of %1 was recovered and attached to this message.</source>
        <translation>Se recuperó una grabación de %1 y se adjuntó a este mensaje.</translation>
    </message>
    <message>
        <source>Recordings with a total length of %1 were recovered and attached to this message.</source>
        <translation>Se recuperaron grabaciones con una duración total de %1 y se adjuntaron a este mensaje.</translation>
    </message>
    <message>
        <source>The settings file was damaged, so all settings were reset. The damaged file is kept.</source>
        <translation>El archivo de ajustes estaba dañado, por lo que se restablecieron todos los ajustes. El archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>The damaged file is kept as “%1”.</source>
        <translation>El archivo dañado se conserva como «%1».</translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. %n message(s) were recovered, %1 could not be read.</source>
        <translation>
            <numerusform>La base de datos de conversaciones estaba dañada. Se recuperó %n mensaje; ilegibles: %1.</numerusform>
            <numerusform>La base de datos de conversaciones estaba dañada. Se recuperaron %n mensajes; ilegibles: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. Everything that could be read was recovered: %n message(s).</source>
        <translation>
            <numerusform>La base de datos de conversaciones estaba dañada. Se recuperó todo lo que se pudo leer: %n mensaje.</numerusform>
            <numerusform>La base de datos de conversaciones estaba dañada. Se recuperó todo lo que se pudo leer: %n mensajes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording was ended because the computer went to sleep. It is kept.</source>
        <translation>La grabación se detuvo porque el equipo entró en suspensión. Lo grabado se conserva.</translation>
    </message>
    <message>
        <source>Your conversations are in a network folder. Use them on one computer at a time, and expect saving to be slower than on this computer&apos;s own disk.</source>
        <translation>Sus conversaciones están en una carpeta de red. Úselas en un solo equipo a la vez y tenga en cuenta que guardar será más lento que en el disco de este equipo.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ChatViewModel</name>
    <message>
        <source>The audio device was disconnected. Playback is paused; press play to continue.</source>
        <translation>El dispositivo de audio se desconectó. La reproducción está en pausa; pulse Reproducir para continuar.</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>The copied text contains invisible characters. They are marked where it is shown here, but not where you paste it.</source>
        <translation>El texto copiado contiene caracteres invisibles. Aquí aparecen marcados, pero no donde pegue el texto.</translation>
    </message>
    <message>
        <source>This file is of another kind than the missing one.</source>
        <translation>Este archivo es de un tipo distinto al del que falta.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ConversationListModel</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>«%1» eliminada</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::CrashViewModel</name>
    <message>
        <source>The program did not end properly several times in a row. It was started without the model and without the last conversation. Nothing was deleted.</source>
        <translation>El programa no se cerró correctamente varias veces seguidas. Se ha iniciado sin el modelo y sin la última conversación. No se ha eliminado nada.</translation>
    </message>
    <message>
        <source>The program did not end properly. The last conversation stays closed until you open it. Nothing was deleted.</source>
        <translation>El programa no se cerró correctamente. La última conversación permanecerá cerrada hasta que usted la abra. No se ha eliminado nada.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DataCheck</name>
    <message numerus="yes">
        <source>%n captioned file(s) can be used</source>
        <translation>
            <numerusform>%n archivo con descripción utilizable</numerusform>
            <numerusform>%n archivos con descripción utilizables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) can be used</source>
        <translation>
            <numerusform>%n diálogo utilizable</numerusform>
            <numerusform>%n diálogos utilizables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captioned file(s)</source>
        <translation>
            <numerusform>%n archivo con descripción</numerusform>
            <numerusform>%n archivos con descripción</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not training data: captions beside media, or a list in JSON, JSON lines or CSV.</source>
        <translation>Esto no son datos de entrenamiento: se necesitan descripciones junto a los archivos multimedia o una lista en JSON, JSON Lines o CSV.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DesktopNotification</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DownloadListModel</name>
    <message>
        <source>about %1</source>
        <extracomment>%1: a size, such as &quot;2.8 GB&quot;</extracomment>
        <translation>aprox. %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>queda %n hora</numerusform>
            <numerusform>quedan %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>queda %n minuto</numerusform>
            <numerusform>quedan %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message>
        <source>No hash is published for some files: theirs were recorded when they arrived.</source>
        <translation>No hay ningún hash publicado para algunos archivos: el suyo se registró al recibirlos.</translation>
    </message>
    <message>
        <source>Every file matches its published hash.</source>
        <translation>Todos los archivos coinciden con su hash publicado.</translation>
    </message>
    <message>
        <source>The language model that answers and decides what to generate.</source>
        <translation>El modelo de lenguaje que responde y decide qué generar.</translation>
    </message>
    <message>
        <source>Understands the images, videos and audio that you attach.</source>
        <translation>Entiende las imágenes, los vídeos y el audio que adjunta.</translation>
    </message>
    <message>
        <source>Generates images.</source>
        <translation>Genera imágenes.</translation>
    </message>
    <message>
        <source>Generates videos.</source>
        <translation>Genera vídeos.</translation>
    </message>
    <message>
        <source>Generates audio.</source>
        <translation>Genera audio.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DraftViewModel</name>
    <message>
        <source>%1 over the limit</source>
        <translation>%1 por encima del límite</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: %2</source>
        <extracomment>%1: file name, %2: the reason, a sentence</extracomment>
        <translation>«%1» no se puede enviar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be sent. Remove them to send the message.</source>
        <translation>
            <numerusform>%n archivo adjunto no se puede enviar. Quítelo para enviar el mensaje.</numerusform>
            <numerusform>%n archivos adjuntos no se pueden enviar. Quítelos para enviar el mensaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text was inserted. The clipboard also holds an image of it.</source>
        <translation>El texto se ha insertado. El portapapeles también contiene una imagen de él.</translation>
    </message>
    <message>
        <source>Dropped image</source>
        <translation>Imagen arrastrada</translation>
    </message>
    <message>
        <source>Sending is paused until the conversation can be saved again.</source>
        <translation>El envío está en pausa hasta que la conversación se pueda volver a guardar.</translation>
    </message>
    <message>
        <source>Insert the first %1</source>
        <extracomment>A part of a long text; %1: a size such as 64 kB</extracomment>
        <translation>Insertar los primeros %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are used only in part. Point at them to see what is left out.</source>
        <translation>
            <numerusform>Solo se usa una parte de %n archivo adjunto. Sitúe el puntero sobre él para ver qué se omite.</numerusform>
            <numerusform>Solo se usa una parte de %n archivos adjuntos. Sitúe el puntero sobre ellos para ver qué se omite.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1: file name, %2: what of it is not used, a sentence</extracomment>
        <translation>«%1»: %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::EngineStatus</name>
    <message>
        <source>%1 in use</source>
        <translation>%1 en uso</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>Cargando modelo…</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Comprobando los archivos del modelo… %1 %</translation>
    </message>
    <message>
        <source>Loading model… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>Cargando modelo… %1 %</translation>
    </message>
    <message>
        <source>The model is not loaded.</source>
        <translation>El modelo no está cargado.</translation>
    </message>
    <message>
        <source>It is loaded when you send a message.</source>
        <translation>Se cargará cuando envíe un mensaje.</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Cosas</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Motions</source>
        <translation>Movimientos</translation>
    </message>
    <message numerus="yes">
        <source>The model has not responded for %n second(s). It may be busy with a long step, or stuck. Restarting the program keeps your conversations and drafts.</source>
        <translation>
            <numerusform>El modelo no responde desde hace %n segundo. Puede que esté ocupado con un paso largo o que se haya bloqueado. Si reinicia el programa, sus conversaciones y borradores se conservan.</numerusform>
            <numerusform>El modelo no responde desde hace %n segundos. Puede que esté ocupado con un paso largo o que se haya bloqueado. Si reinicia el programa, sus conversaciones y borradores se conservan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The graphics processor stopped working or is no longer there. Restarting the program keeps your conversations and drafts; then send the question again. On the processor, replies take longer.</source>
        <translation>El procesador gráfico ha dejado de funcionar o ya no está presente. Si reinicia el programa, sus conversaciones y borradores se conservan; después, envíe de nuevo la pregunta. En el procesador, las respuestas tardan más.</translation>
    </message>
    <message>
        <source>The graphics processor cannot be used. Connect it or repair its driver and restart the program, or continue on the processor, where replies take longer.</source>
        <translation>No se puede usar el procesador gráfico. Conéctelo o repare su controlador y reinicie el programa, o continúe en el procesador, donde las respuestas tardan más.</translation>
    </message>
    <message numerus="yes">
        <source>This model contains invalid numbers in %n tensor(s) and would produce noise, or nothing. It was not loaded. If it was downloaded, download it again.</source>
        <translation>
            <numerusform>Este modelo contiene números no válidos en %n tensor y produciría ruido, o nada. No se ha cargado. Si se descargó, descárguelo de nuevo.</numerusform>
            <numerusform>Este modelo contiene números no válidos en %n tensores y produciría ruido, o nada. No se ha cargado. Si se descargó, descárguelo de nuevo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Fault</name>
    <message>
        <source>No connection to %1. Check the network; what has arrived is kept.</source>
        <translation>No hay conexión con %1. Compruebe la red; lo recibido se conserva.</translation>
    </message>
    <message>
        <source>%1 stopped sending. What has arrived is kept; resume later.</source>
        <translation>%1 dejó de enviar datos. Lo recibido se conserva; reanude la descarga más tarde.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is busy and asks to wait %n second(s). Resume after that.</source>
        <translation>
            <numerusform>%1 está ocupado y pide esperar %n segundo. Reanude la descarga después.</numerusform>
            <numerusform>%1 está ocupado y pide esperar %n segundos. Reanude la descarga después.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is busy. Resume in a few minutes.</source>
        <translation>%1 está ocupado. Reanude la descarga dentro de unos minutos.</translation>
    </message>
    <message>
        <source>%1 reports an internal error (status %2). Resume later.</source>
        <translation>%1 notifica un error interno (código de estado %2). Reanude la descarga más tarde.</translation>
    </message>
    <message>
        <source>%1 keeps rejecting the download address. Resume later.</source>
        <translation>%1 rechaza una y otra vez la dirección de descarga. Reanude la descarga más tarde.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in. Put the name and password into the proxy&apos;s address in the system&apos;s settings, then resume.</source>
        <translation>El proxy pide iniciar sesión. Incluya el nombre y la contraseña en la dirección del proxy en los ajustes del sistema y reanude la descarga.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent or saved. Check this computer&apos;s date and network, then resume.</source>
        <translation>El certificado de %1 no es válido, por lo que no se ha enviado ni guardado nada. Compruebe la fecha y la red de este equipo y reanude la descarga.</translation>
    </message>
    <message>
        <source>%1 points to an address that is not safe, so it was not followed. Check the network, or import the file from a folder.</source>
        <translation>%1 remite a una dirección que no es segura, por lo que no se ha seguido. Compruebe la red o importe el archivo desde una carpeta.</translation>
    </message>
    <message>
        <source>%1 redirects endlessly. Resume later, or import the file from a folder.</source>
        <translation>%1 redirige la petición sin fin. Reanude la descarga más tarde o importe el archivo desde una carpeta.</translation>
    </message>
    <message>
        <source>%1 shows “%2” only to people who are signed in, or does not have it. Set HF_TOKEN to your access token and start the program again.</source>
        <translation>%1 solo muestra «%2» a quienes han iniciado sesión, o no lo tiene. Asigne su token de acceso a HF_TOKEN y vuelva a iniciar el programa.</translation>
    </message>
    <message>
        <source>%1 does not accept your access token. Make a new one there, set HF_TOKEN and start the program again.</source>
        <translation>%1 no acepta su token de acceso. Cree allí uno nuevo, asígnelo a HF_TOKEN y vuelva a iniciar el programa.</translation>
    </message>
    <message>
        <source>“%2” needs you to accept its licence at %1. Do so there with the account of your access token, then resume.</source>
        <translation>«%2» requiere que acepte su licencia en %1. Hágalo allí con la cuenta de su token de acceso y reanude la descarga.</translation>
    </message>
    <message>
        <source>%1 no longer has “%2”. Import it from a folder if you have it.</source>
        <translation>%1 ya no tiene «%2». Impórtelo desde una carpeta si lo tiene.</translation>
    </message>
    <message>
        <source>%1 refuses to deliver “%2” (status %3). Resume later, or import it from a folder.</source>
        <translation>%1 se niega a entregar «%2» (código de estado %3). Reanude la descarga más tarde o impórtelo desde una carpeta.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE forbids downloads. Start the program without it, or import the files from a folder.</source>
        <translation>HF_HUB_OFFLINE prohíbe las descargas. Inicie el programa sin esta variable o importe los archivos desde una carpeta.</translation>
    </message>
    <message>
        <source>%1 sends an unexpected response for “%2”. Resume later.</source>
        <translation>%1 envía una respuesta inesperada para «%2». Reanude la descarga más tarde.</translation>
    </message>
    <message>
        <source>“%2” keeps changing on %1. Resume later.</source>
        <translation>«%2» cambia una y otra vez en %1. Reanude la descarga más tarde.</translation>
    </message>
    <message>
        <source>“%1” does not match its checksum. It was deleted and will be fetched again.</source>
        <translation>«%1» no coincide con su suma de comprobación. Se ha eliminado y se volverá a descargar.</translation>
    </message>
    <message>
        <source>%1 delivers a different file as “%2”. It was not kept; import the right one from a folder.</source>
        <translation>%1 entrega un archivo distinto como «%2». No se ha conservado; importe el correcto desde una carpeta.</translation>
    </message>
    <message>
        <source>%1 sends a web page instead of “%2”. If the network asks for a sign-in, sign in with the browser, then resume.</source>
        <translation>%1 envía una página web en lugar de «%2». Si la red pide iniciar sesión, hágalo con el navegador y reanude la descarga.</translation>
    </message>
    <message>
        <source>“%1” is only a Git LFS pointer and not the file itself. Use the actual file.</source>
        <translation>«%1» es solo un puntero de Git LFS y no el archivo en sí. Use el archivo real.</translation>
    </message>
    <message>
        <source>%1 does not say how large “%2” is, so it cannot be checked. Import it from a folder.</source>
        <translation>%1 no indica el tamaño de «%2», por lo que no se puede comprobar. Impórtelo desde una carpeta.</translation>
    </message>
    <message>
        <source>“%1” does not have the published size: it is another version or incomplete. Use the published file.</source>
        <translation>«%1» no tiene el tamaño publicado: es otra versión o está incompleto. Use el archivo publicado.</translation>
    </message>
    <message>
        <source>Needs %1, but %2 are free. Free some space, then start again.</source>
        <translation>Se necesitan %1, pero hay %2 libres. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is lost: free some space, then resume.</source>
        <translation>El disco está lleno. No se ha perdido nada: libere espacio y reanude la descarga.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the folder&apos;s permissions and its disk, then resume.</source>
        <translation>No se puede escribir «%1». Compruebe los permisos de la carpeta y su disco, y reanude la descarga.</translation>
    </message>
    <message>
        <source>Another program is downloading “%1”. Wait until it has finished, then resume.</source>
        <translation>Otro programa está descargando «%1». Espere a que termine y reanude la descarga.</translation>
    </message>
    <message>
        <source>“%1” is not in the chosen folder. Choose the folder that has it.</source>
        <translation>«%1» no está en la carpeta elegida. Elija la carpeta que lo contiene.</translation>
    </message>
    <message>
        <source>“%1” cannot be read from the chosen folder. Check the device, then import again.</source>
        <translation>No se puede leer «%1» en la carpeta elegida. Compruebe el dispositivo y vuelva a importar.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::FileChooser</name>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>Imágenes, vídeos y audio</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>Adjuntar imágenes, vídeos y audio</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importar conversaciones</translation>
    </message>
    <message>
        <source>Exported conversations</source>
        <translation>Conversaciones exportadas</translation>
    </message>
    <message>
        <source>Locate the missing file</source>
        <translation>Localizar el archivo que falta</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>On a button that adds conversations from chosen files</extracomment>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>On a button that adds the chosen files</extracomment>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add training data</source>
        <translation>Añadir datos de entrenamiento</translation>
    </message>
    <message>
        <source>Lists of training data</source>
        <translation>Listas de datos de entrenamiento</translation>
    </message>
    <message>
        <source>Add a folder of training data</source>
        <translation>Añadir una carpeta de datos de entrenamiento</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Elegir la carpeta de un modelo</translation>
    </message>
    <message>
        <source>Choose the folder of training runs</source>
        <translation>Elegir la carpeta de las ejecuciones de entrenamiento</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>Elegir esta carpeta</translation>
    </message>
    <message>
        <source>Choose the folder that has the files</source>
        <translation>Elegir la carpeta que contiene los archivos</translation>
    </message>
    <message>
        <source>Add parts of a model</source>
        <translation>Añadir partes de un modelo</translation>
    </message>
    <message>
        <source>Add a folder with parts of a model</source>
        <translation>Añadir una carpeta con partes de un modelo</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::GalleryModel</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Attached without a message</source>
        <translation>Adjuntado sin mensaje</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>When a medium was made, and the title of its conversation</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
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
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>%1, %2 cores</source>
        <extracomment>%1: name of a processor, %2: number of its cores</extracomment>
        <translation>%1, %2 núcleos</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3</source>
        <extracomment>%1: name of a processor, %2: number of its cores, %3: its vector units, such as &quot;avx2 avx512f&quot;</extracomment>
        <translation>%1, %2 núcleos, %3</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <extracomment>Two amounts of memory</extracomment>
        <translation>%1, %2 libres</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>Procesador gráfico</translation>
    </message>
    <message>
        <source>NVIDIA driver</source>
        <translation>Controlador de NVIDIA</translation>
    </message>
    <message>
        <source>Not found, so everything runs on the processor. For a graphics processor from NVIDIA, install its driver.</source>
        <translation>No se encontró, por lo que todo se ejecuta en el procesador. Si tiene un procesador gráfico de NVIDIA, instale su controlador.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>No model found. Reinstall the program, or name the folder of a model when you start it (--bundle).</source>
        <translation>No se encontró ningún modelo. Reinstale el programa o indique la carpeta de un modelo al iniciarlo (--bundle).</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Salida de audio</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again; until then, media play silently.</source>
        <translation>No se encontró ningún dispositivo. Conecte uno y vuelva a comprobarlo; hasta entonces, los vídeos y el audio se reproducirán sin sonido.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again to record.</source>
        <translation>No se encontró ningún dispositivo. Conecte uno y vuelva a comprobarlo para poder grabar.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MediaSaver</name>
    <message>
        <source>Saved in %1</source>
        <extracomment>%1: name of a folder</extracomment>
        <translation>Guardado en %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <extracomment>A conversation was exported; %1: name of a folder</extracomment>
        <translation>Exportada a %1</translation>
    </message>
    <message>
        <source>Files changed or moved since then are kept.</source>
        <translation>Los archivos modificados o movidos desde entonces se conservan.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MessageListModel</name>
    <message>
        <source>%1 (the clock was wrong)</source>
        <extracomment>%1: date and time of a message</extracomment>
        <translation>%1 (el reloj no estaba en hora)</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelListModel</name>
    <message>
        <source>%1 in files that stay where they are</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>%1 en archivos que se quedan donde están</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>incluido con el programa</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 can be used.</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>Necesita aproximadamente %1 de memoria, pero solo se pueden usar %2.</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 8 bits: about %1</source>
        <translation>Cabe en la memoria con el modelo de lenguaje en 8 bits: aproximadamente %1</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 4 bits: about %1</source>
        <translation>Cabe en la memoria con el modelo de lenguaje en 4 bits: aproximadamente %1</translation>
    </message>
    <message>
        <source>Fits into memory: about %1</source>
        <translation>Cabe en la memoria: aproximadamente %1</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelMaker</name>
    <message>
        <source>The model needs a name.</source>
        <translation>El modelo necesita un nombre.</translation>
    </message>
    <message>
        <source>NExT-GPT with %1</source>
        <extracomment>Suggested name of a model; %1: a language model, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>NExT-GPT con %1</translation>
    </message>
    <message>
        <source>The files are being read…</source>
        <translation>Leyendo los archivos…</translation>
    </message>
    <message>
        <source>The model is being checked…</source>
        <translation>Comprobando el modelo…</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>%1 de %2 leídos</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::OwnModels</name>
    <message>
        <source>The chat keeps the model that it has.</source>
        <translation>El chat conserva el modelo que tiene.</translation>
    </message>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>El chat usa ahora «%1». Las conversaciones no cambian.</translation>
    </message>
    <message>
        <source>“%1” could not be loaded, so the chat uses the model before it. %2</source>
        <extracomment>%1: name of a model; %2: a sentence that says why</extracomment>
        <translation>No se pudo cargar «%1», por lo que el chat usa el modelo anterior. %2</translation>
    </message>
    <message>
        <source>The model could not be moved to the trash. Delete its folder “%1” instead.</source>
        <translation>No se pudo mover el modelo a la papelera. Elimine su carpeta «%1» en su lugar.</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>«%1» está en la papelera.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::PartListModel</name>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::QueueModel</name>
    <message>
        <source>Message without text</source>
        <translation>Mensaje sin texto</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ScreenAwake</name>
    <message>
        <source>The window fills the screen</source>
        <translation>La ventana ocupa toda la pantalla</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::SettingsViewModel</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::StorageViewModel</name>
    <message>
        <source>Read-only: these conversations were saved by a newer version of this program. Update it to continue them. What you write now is not saved.</source>
        <translation>Solo lectura: estas conversaciones se guardaron con una versión más reciente de este programa. Actualícelo para continuarlas. Lo que escriba ahora no se guardará.</translation>
    </message>
    <message>
        <source>Read-only: “%1” cannot be written. What you write now is not saved.</source>
        <translation>Solo lectura: no se puede escribir en «%1». Lo que escriba ahora no se guardará.</translation>
    </message>
    <message>
        <source>Read-only: another program is using the conversation database. Close it and start this program again. What you write now is not saved.</source>
        <translation>Solo lectura: otro programa está usando la base de datos de conversaciones. Ciérrelo y vuelva a iniciar este programa. Lo que escriba ahora no se guardará.</translation>
    </message>
    <message>
        <source>Nothing can be saved in “%1”. What you write now is lost when you close this program.</source>
        <translation>No se puede guardar nada en «%1». Lo que escriba ahora se perderá al cerrar este programa.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>Imágenes, vídeos y audio</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Recordings not sent yet</source>
        <translation>Grabaciones aún no enviadas</translation>
    </message>
    <message>
        <source>Damaged databases</source>
        <translation>Bases de datos dañadas</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n day(s) left</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>
            <numerusform>%1 · queda %n día</numerusform>
            <numerusform>%1 · quedan %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message numerus="yes">
        <source>Conversations in the trash are deleted for good after %n day(s).</source>
        <translation>
            <numerusform>Las conversaciones de la papelera se eliminan definitivamente al cabo de %n día.</numerusform>
            <numerusform>Las conversaciones de la papelera se eliminan definitivamente al cabo de %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>Espacio liberado: %1.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextEntryGuard</name>
    <message>
        <source>This text is too long to be inserted: %1. A message can hold %2.</source>
        <translation>Este texto es demasiado largo para insertarlo: %1. Un mensaje admite hasta %2.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextPieceModel</name>
    <message>
        <source>Show more (%1)</source>
        <extracomment>On a button under the beginning of a very long text; %1 is the size of the rest, such as &quot;936 KB&quot;</extracomment>
        <translation>Mostrar más (%1)</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingRun</name>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Comprobando los archivos del modelo</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>Comprobando los datos</translation>
    </message>
    <message>
        <source>Encoding media and captions; they are encoded only once</source>
        <translation>Codificando archivos multimedia y descripciones; solo se codifican una vez</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) for training</source>
        <translation>
            <numerusform>%n ejemplo para entrenamiento</numerusform>
            <numerusform>%n ejemplos para entrenamiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for validation</source>
        <translation>
            <numerusform>%n para validación</numerusform>
            <numerusform>%n para validación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) about the data</source>
        <translation>
            <numerusform>%n advertencia sobre los datos</numerusform>
            <numerusform>%n advertencias sobre los datos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, GPU %2</source>
        <extracomment>Memory of the computer and of the graphics card that a training uses</extracomment>
        <translation>%1; GPU: %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingSetup</name>
    <message>
        <source>This folder holds no model: it has no file bundle.json.</source>
        <translation>Esta carpeta no contiene ningún modelo: falta el archivo bundle.json.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>Una carpeta no puede tener este nombre.</translation>
    </message>
    <message>
        <source>There is a run with this name already.</source>
        <translation>Ya hay una ejecución con este nombre.</translation>
    </message>
    <message>
        <source>Steps: enter a whole number above 0, or nothing for one pass over the data.</source>
        <translation>Pasos: escriba un número entero mayor que 0 o deje el campo vacío para una sola pasada por los datos.</translation>
    </message>
    <message>
        <source>Batch: enter a whole number above 0, or nothing for the default.</source>
        <translation>Lote: escriba un número entero mayor que 0 o deje el campo vacío para usar el valor predeterminado.</translation>
    </message>
    <message>
        <source>Learning rate: enter a number above 0, such as 0.0004, or nothing for the default.</source>
        <translation>Tasa de aprendizaje: escriba un número mayor que 0, como 0,0004, o deje el campo vacío para usar el valor predeterminado.</translation>
    </message>
    <message>
        <source>Add data to train on.</source>
        <translation>Añada datos con los que entrenar.</translation>
    </message>
    <message>
        <source>None of the data can be used for this stage.</source>
        <translation>Ninguno de los datos se puede usar en esta etapa.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingViewModel</name>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>El chat usa ahora «%1». Las conversaciones no cambian.</translation>
    </message>
    <message>
        <source>The chat uses the default model again.</source>
        <translation>El chat vuelve a usar el modelo predeterminado.</translation>
    </message>
    <message>
        <source>The run could not be moved to the trash. Its folder is “%1”.</source>
        <translation>No se pudo mover la ejecución a la papelera. Su carpeta es «%1».</translation>
    </message>
    <message>
        <source>Training of “%1” stopped at step %2.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>El entrenamiento de «%1» se detuvo en el paso %2.</translation>
    </message>
    <message>
        <source>Training of “%1” stopped before its first checkpoint.</source>
        <translation>El entrenamiento de «%1» se detuvo antes de su primer punto de control.</translation>
    </message>
    <message>
        <source>The training was stopped before it began. Its settings are kept in the form.</source>
        <translation>El entrenamiento se detuvo antes de comenzar. Sus ajustes se conservan en el formulario.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TransferViewModel</name>
    <message>
        <source>“%1” was imported.</source>
        <translation>Se importó «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a conversation that this program exported.</source>
        <translation>«%1» no es una conversación exportada por este programa.</translation>
    </message>
    <message>
        <source>NExT-GPT conversations %1</source>
        <extracomment>Name of a folder; %1: date and time</extracomment>
        <translation>Conversaciones de NExT-GPT %1</translation>
    </message>
    <message>
        <source>%1 (unfinished)</source>
        <extracomment>Name of a folder; %1: its name when everything is in it</extracomment>
        <translation>%1 (sin terminar)</translation>
    </message>
</context>
</TS>
