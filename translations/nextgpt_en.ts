<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>nextgpt::app::DraftViewModel</name>
    <message numerus="yes">
        <source>%n attachment(s) cannot be sent. Remove them to send the message.</source>
        <translation>
            <numerusform>%n attachment cannot be sent. Remove it to send the message.</numerusform>
            <numerusform>%n attachments cannot be sent. Remove them to send the message.</numerusform>
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
</TS>
