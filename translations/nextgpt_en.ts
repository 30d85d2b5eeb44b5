<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DataCheck</name>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>%n file is missing</numerusform>
            <numerusform>%n files are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n missing file(s)</source>
        <translation>
            <numerusform>Show the missing file</numerusform>
            <numerusform>Show the %n missing files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read</source>
        <translation>
            <numerusform>%n file cannot be read</numerusform>
            <numerusform>%n files cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n unreadable file(s)</source>
        <translation>
            <numerusform>Show the unreadable file</numerusform>
            <numerusform>Show the %n unreadable files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) or answer(s) are empty</source>
        <translation>
            <numerusform>%n caption or answer is empty</numerusform>
            <numerusform>%n captions or answers are empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s) without text</source>
        <translation>
            <numerusform>Show the item without text</numerusform>
            <numerusform>Show the %n items without text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) share a name with another item</source>
        <translation>
            <numerusform>%n item shares a name with another item</numerusform>
            <numerusform>%n items share a name with another item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n name(s)</source>
        <translation>
            <numerusform>Show the name</numerusform>
            <numerusform>Show the %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) occur more than once</source>
        <translation>
            <numerusform>%n caption occurs more than once</numerusform>
            <numerusform>%n captions occur more than once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n caption(s)</source>
        <translation>
            <numerusform>Show the caption</numerusform>
            <numerusform>Show the %n captions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are in the validation data too</source>
        <translation>
            <numerusform>%n item is in the validation data too</numerusform>
            <numerusform>%n items are in the validation data too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s)</source>
        <translation>
            <numerusform>Show the item</numerusform>
            <numerusform>Show the %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are too long</source>
        <translation>
            <numerusform>%n item is too long</numerusform>
            <numerusform>%n items are too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need media that this model does not support</source>
        <translation>
            <numerusform>%n item needs media that this model does not support</numerusform>
            <numerusform>%n items need media that this model does not support</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be understood</source>
        <translation>
            <numerusform>%n item cannot be understood</numerusform>
            <numerusform>%n items cannot be understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExaminedPartRow</name>
    <message numerus="yes">
        <source>Show %n file(s)</source>
        <translation>
            <numerusform>Show %n file</numerusform>
            <numerusform>Show %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDialogFooter</name>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <extracomment>Attaches the chosen files to the message</extracomment>
        <translation>
            <numerusform>Attach %n file</numerusform>
            <numerusform>Attach %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show it</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LatestButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>replies that have arrived</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferedContent</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: file names, %n: a number of files</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This message already has %n attachment(s), the most it can hold.</source>
        <translation>
            <numerusform>This message already has %n attachment, the most it can hold.</numerusform>
            <numerusform>This message already has %n attachments, the most it can hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>%n more was not attached: at most %1 fit into a message.</numerusform>
            <numerusform>%n more were not attached: at most %1 fit into a message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not attached. Attach the files in them instead.</source>
        <translation>
            <numerusform>%n folder not attached. Attach the files in it instead.</numerusform>
            <numerusform>%n folders not attached. Attach the files in them instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n are attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>Only the first is attached: at most %1 fit into a message.</numerusform>
            <numerusform>Only the first %n are attached: at most %1 fit into a message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartText</name>
    <message numerus="yes">
        <source>%n oldest message(s) not used</source>
        <extracomment>The conversation was too long for the model.</extracomment>
        <translation>
            <numerusform>%n oldest message not used</numerusform>
            <numerusform>%n oldest messages not used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>replies in the queue</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageSettings</name>
    <message numerus="yes">
        <source>Show all %n conversation(s)</source>
        <translation>
            <numerusform>Show %n conversation</numerusform>
            <numerusform>Show all %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Application</name>
    <message numerus="yes">
        <source>The conversation database was damaged. %n message(s) were recovered, %1 could not be read.</source>
        <translation>
            <numerusform>The conversation database was damaged. %n message was recovered, %1 could not be read.</numerusform>
            <numerusform>The conversation database was damaged. %n messages were recovered, %1 could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. Everything that could be read was recovered: %n message(s).</source>
        <translation>
            <numerusform>The conversation database was damaged. Everything that could be read was recovered: %n message.</numerusform>
            <numerusform>The conversation database was damaged. Everything that could be read was recovered: %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ConversationListModel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DataCheck</name>
    <message numerus="yes">
        <source>%n captioned file(s) can be used</source>
        <translation>
            <numerusform>%n captioned file can be used</numerusform>
            <numerusform>%n captioned files can be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) can be used</source>
        <translation>
            <numerusform>%n dialogue can be used</numerusform>
            <numerusform>%n dialogues can be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captioned file(s)</source>
        <translation>
            <numerusform>%n captioned file</numerusform>
            <numerusform>%n captioned files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DownloadListModel</name>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DraftViewModel</name>
    <message numerus="yes">
        <source>%n attachment(s) cannot be sent. Remove them to send the message.</source>
        <translation>
            <numerusform>%n attachment cannot be sent. Remove it to send the message.</numerusform>
            <numerusform>%n attachments cannot be sent. Remove them to send the message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are used only in part. Point at them to see what is left out.</source>
        <translation>
            <numerusform>%n attachment is used only in part. Point at it to see what is left out.</numerusform>
            <numerusform>%n attachments are used only in part. Point at them to see what is left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::EngineStatus</name>
    <message numerus="yes">
        <source>The model has not responded for %n second(s). It may be busy with a long step, or stuck. Restarting the program keeps your conversations and drafts.</source>
        <translation>
            <numerusform>The model has not responded for %n second. It may be busy with a long step, or stuck. Restarting the program keeps your conversations and drafts.</numerusform>
            <numerusform>The model has not responded for %n seconds. It may be busy with a long step, or stuck. Restarting the program keeps your conversations and drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model contains invalid numbers in %n tensor(s) and would produce noise, or nothing. It was not loaded. If it was downloaded, download it again.</source>
        <translation>
            <numerusform>This model contains invalid numbers in %n tensor and would produce noise, or nothing. It was not loaded. If it was downloaded, download it again.</numerusform>
            <numerusform>This model contains invalid numbers in %n tensors and would produce noise, or nothing. It was not loaded. If it was downloaded, download it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Fault</name>
    <message numerus="yes">
        <source>%1 is busy and asks to wait %n second(s). Resume after that.</source>
        <translation>
            <numerusform>%1 is busy and asks to wait %n second. Resume after that.</numerusform>
            <numerusform>%1 is busy and asks to wait %n seconds. Resume after that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::StorageViewModel</name>
    <message numerus="yes">
        <source>%1 · %n day(s) left</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>
            <numerusform>%1 · %n day left</numerusform>
            <numerusform>%1 · %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Conversations in the trash are deleted for good after %n day(s).</source>
        <translation>
            <numerusform>Conversations in the trash are deleted for good after %n day.</numerusform>
            <numerusform>Conversations in the trash are deleted for good after %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingRun</name>
    <message numerus="yes">
        <source>%n example(s) for training</source>
        <translation>
            <numerusform>%n example for training</numerusform>
            <numerusform>%n examples for training</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for validation</source>
        <translation>
            <numerusform>%n for validation</numerusform>
            <numerusform>%n for validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) about the data</source>
        <translation>
            <numerusform>%n warning about the data</numerusform>
            <numerusform>%n warnings about the data</numerusform>
        </translation>
    </message>
</context>
</TS>
