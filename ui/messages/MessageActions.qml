// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Navigation
import NextGpt.Parts
import NextGpt.Style

// The buttons under a reply.
Flow {
    id: actions

    required property MessageItem message
    // The first finished medium of the reply.
    property MessagePart media: null
    // Only icons.
    property bool compact: false
    readonly property bool detailed: details.visible
    readonly property bool wide: !compact && width > Metrics.compactWidth * Math.min(Metrics.scale, 1.4) - Metrics.huge

    spacing: Metrics.xxs
    leftPadding: compact ? 0 : -Metrics.s
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Reply actions")

    TextButton {
        quiet: true
        wide: actions.wide
        visible: actions.message.canRegenerate
        iconName: "refresh-cw"
        text: qsTr("Regenerate")
        hint: qsTr("Generate another reply; this one is kept")
        onClicked: actions.message.chat.regenerate(actions.message.messageId)
    }
    TextButton {
        quiet: true
        wide: actions.wide
        iconName: confirmation.running ? "check" : "copy"
        text: confirmation.running ? qsTr("Copied") : qsTr("Copy")
        onClicked: {
            actions.message.chat.copyMessage(actions.message.messageId)
            confirmation.restart()
        }
        Timer {
            id: confirmation
            interval: Motion.confirmation
        }
    }
    TextButton {
        quiet: true
        wide: actions.wide
        visible: actions.media !== null
        iconName: "download"
        text: qsTr("Save")
        hint: actions.media ? actions.media.info.save : ""
        onClicked: Actions.saveMedia(actions.media.path)
    }
    TextButton {
        quiet: true
        wide: actions.wide
        visible: actions.media !== null
        iconName: "paperclip"
        text: qsTr("Use as input")
        onClicked: {
            actions.message.chat.useAsInput(actions.media.path)
            Actions.focusPrompt()
        }
    }
    TextButton {
        quiet: true
        wide: actions.wide
        visible: actions.message.canCombine
        iconName: "combine"
        text: qsTr("Save video with audio")
        hint: qsTr("Save the video with this audio as its audio track")
        onClicked: Actions.saveVideoWithAudio(actions.message.messageId)
    }
    BranchSwitch {
        height: Metrics.control
        index: actions.message.branchIndex
        count: actions.message.branchCount
        onMoved: delta => actions.message.chat.switchBranch(actions.message.messageId, delta)
    }
    TextButton {
        quiet: true
        wide: actions.wide
        visible: details.entries.length > 0
        iconName: "info"
        text: qsTr("Details")
        hint: qsTr("How this reply was generated")
        onClicked: details.open()
        GenerationDetails {
            id: details
            entries: actions.message.detailLines.concat(actions.media ? actions.media.recipe : [])
            y: -height - Metrics.xs
        }
    }
    TextButton {
        quiet: true
        wide: actions.wide
        visible: actions.compact
        iconName: "trash-2"
        text: qsTr("Delete message")
        onClicked: actions.message.chat.deleteMessage(actions.message.messageId)
    }
    TextButton {
        quiet: true
        wide: actions.wide
        visible: actions.media === null && actions.message.isLatest && actions.message.canRegenerate
        iconName: "wand-sparkles"
        text: qsTr("Reply with an image")
        hint: qsTr("Send the same message again and ask for an image")
        onClicked: actions.message.chat.regenerateAs(actions.message.messageId, Modality.Image)
    }
}
