// SPDX-License-Identifier: Apache-2.0
import QtQml
import NextGpt.Test

QtObject {
    id: draft

    property string text: ""
    property RowModel attachments: RowModel {}
    property bool canSend: text.trim() !== "" || attachments.count > 0
    property string outputs: "auto"
    property string dropHint: "Images: PNG, JPEG, WebP. They go into your next message."
    property string limitText: ""
    property var calls: []

    function submit() { calls = calls.concat(["submit:" + text]); text = "" }
    function addUrls(urls) { calls = calls.concat(["addUrls:" + urls.length]) }
    function pasteFromClipboard() { return false }
    function removeAttachment(row) { calls = calls.concat(["remove:" + row]) }
    function moveAttachment(from, to) { calls = calls.concat(["move:" + from + ">" + to]) }
    function previousPrompt() { text = "A small blue boat" }
}
