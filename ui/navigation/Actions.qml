// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml
import NextGpt.Playback

// Requests that any part of the window can make. The shell and the pages handle them; the sender needs no reference to them.
QtObject {
    // Saves the file of a medium under a suggested name, or under one that the user chooses.
    signal saveMedia(string path)
    signal saveMediaAs(string path)
    signal saveFrame(Player player)
    // Saves the first video of a reply with its first audio as the audio track.
    signal saveVideoWithAudio(string messageId)
    signal attachFiles
    // Lets the user choose the file of a medium that is missing.
    signal locateMedia(string messageId, int part)
    signal importConversations
    // The format is one of TransferViewModel's.
    signal exportConversation(string id, int format)
    signal addTrainingFiles
    signal addTrainingFolder
    signal chooseBundle
    signal chooseRunsFolder
    // Lets the user choose the folder that the files of a part in this row of the models page come from.
    signal importModelPart(int row)
    // Lets the user choose what a model is to be made of.
    signal addModelFiles
    signal addModelFolder
    signal showImage(string source, string path, size pixels, string description)
    signal showVideo(string path, size pixels, string description, Player player)

    // Asks before it opens a link of a conversation.
    signal openLink(string link)

    signal focusPrompt
    signal focusSearch
    // Searches in the open conversation.
    signal findInConversation
    signal newConversation
    signal toggleSidebar
    signal showSettings
    signal showShortcuts
    signal showHardwareCheck
}
