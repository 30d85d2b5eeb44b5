// SPDX-License-Identifier: Apache-2.0
import QtQml
import NextGpt.Playback
import NextGpt.Test

QtObject {
    property string title: ""
    property RowModel messages: RowModel {}
    property bool busy: false
    property string conversationId: "1"
    property string notice: ""
    property PlaybackHub playback: PlaybackHub {}
    property var calls: []

    function note(call) { calls = calls.concat([call]) }
    function dismissNotice() { notice = "" }
    function stop() { note("stop"); busy = false }
    function stopPart(id, part) { note("stopPart:" + id + ":" + part) }
    function regenerate(id) { note("regenerate:" + id) }
    function editPrompt(id, text) { note("edit:" + id + ":" + text) }
    function switchBranch(id, delta) { note("branch:" + id + ":" + delta) }
    function retry(id) { note("retry:" + id) }
    function copyMessage(id) { note("copy:" + id) }
    function copyImage(path) { note("copyImage:" + path) }
    function saveImage(path, url) { note("save:" + path) }
    function saveJoined(id, url) { note("join:" + id) }
    function useAsInput(path) { note("input:" + path) }
    function forceModality(id, modality) { note("force:" + id + ":" + modality) }
    function openStarter(text) { note("starter:" + text) }
    function deleteMessage(id) { note("delete:" + id) }
}
