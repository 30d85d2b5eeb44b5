// SPDX-License-Identifier: Apache-2.0
import QtQml
import NextGpt.Test

RowModel {
    id: conversations

    property string filter: ""
    property bool undoAvailable: false
    property string undoText: ""
    property var calls: []
    signal removed(string id, string title)

    function create() { calls = calls.concat(["create"]) }
    function open(id) { calls = calls.concat(["open:" + id]) }
    function rename(id, title) { calls = calls.concat(["rename:" + id + ":" + title]) }
    function remove(id) { calls = calls.concat(["remove:" + id]) }
    function undoRemove() { calls = calls.concat(["undo"]); undoAvailable = false }
    function setPinned(id, pin) { calls = calls.concat(["pin:" + id + ":" + pin]) }
}
