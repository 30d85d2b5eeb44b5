// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQml
import NextGpt.Playback

// What any part of the window may ask for. The shell and the pages answer; whoever asks does not know them.
QtObject {
    // The file as it is, under a name the user chooses.
    signal saveMedia(string path)
    signal saveFrame(Player player)
    // The first video of an answer with its first audio as audio track.
    signal saveVideoWithAudio(string messageId)
    signal attachFiles
    signal showImage(string source, string path, size pixels, string description)
    signal showVideo(string path, size pixels, string description, Player player)

    signal focusPrompt
    signal focusSearch
    signal newConversation
    signal toggleSidebar
    signal showSettings
    signal showShortcuts
}
