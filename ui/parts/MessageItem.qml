// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App

// One row of MessageListModel, drawn by MessageDelegate. The items in the row read its roles through this type.
FocusScope {
    required property int index
    required property string messageId
    required property int author
    required property string timeText
    required property string statText
    required property int messageState
    required property PartListModel parts
    required property int branchIndex
    required property int branchCount
    required property var detailLines // list of { label, value }
    required property bool isLatest
    required property bool canRegenerate
    required property bool canCombine
    // Its parts are known; otherwise they are being read.
    required property bool isLoaded
    property ChatViewModel chat: null
    signal editRequested
    // It has the pointer or the keyboard focus.
    property bool active: false
    readonly property bool streaming: messageState === MessageState.Streaming
}
