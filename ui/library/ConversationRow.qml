// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Files
import NextGpt.Navigation
import NextGpt.Style

// One conversation of the list: a thumbnail, its title, its age and the modalities in it. A focus scope: the list gives the
// focus to its current row, and a title that is being edited keeps it.
FocusScope {
    id: row

    required property int index
    required property string conversationId
    required property string title
    required property string subtitle
    required property string thumbnail
    required property var modalities // list of Modality
    required property bool busy
    required property bool pinned
    required property bool current
    // A search hit: the words and what is around them.
    required property string snippetBefore
    required property string snippetHit
    required property string snippetAfter
    property bool searching: false
    property bool focusShown: false
    property bool renaming: false
    property string typedTitle: ""
    readonly property bool hovered: hover.hovered || more.hovered

    signal openRequested
    signal renameRequested
    signal titleTyped(string text)
    // An empty text keeps the title.
    signal renameFinished(string text)
    signal renameLeft
    signal removeRequested
    signal pinRequested(bool pin)

    function showMenu() {
        menu.popup(more, 0, more.height)
    }

    implicitHeight: Metrics.thumbnail + Metrics.l
    Accessible.role: Accessible.ListItem
    Accessible.name: {
        if (busy) //: Title of a conversation and its age; a reply is being generated
            return qsTr("%1, %2, generating").arg(title).arg(subtitle)
        if (searching && snippetHit !== "")
            return qsTr("%1, %2").arg(title).arg(snippetBefore + snippetHit + snippetAfter)
        //: Title of a conversation and its age
        return qsTr("%1, %2").arg(title).arg(subtitle)
    }
    Accessible.selected: current
    Accessible.onPressAction: row.openRequested()

    Rectangle {
        id: highlight
        anchors.fill: parent
        anchors.leftMargin: Metrics.m
        anchors.rightMargin: Metrics.m
        radius: Metrics.radiusControl + Metrics.xxs
        color: row.current ? Theme.raised : row.hovered ? Theme.hover : Theme.transparent
        border.width: row.current ? Metrics.hairline : 0
        border.color: Theme.hairline
        Behavior on color { ColorAnimation { duration: Motion.state } }
        FocusRing { shown: row.focusShown }
    }
    HoverHandler { id: hover }
    TapHandler {
        enabled: !row.renaming
        onTapped: row.openRequested()
        onDoubleTapped: row.renameRequested()
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: menu.popup()
    }

    Thumbnail {
        id: image
        anchors.left: highlight.left
        anchors.leftMargin: Metrics.s
        anchors.verticalCenter: parent.verticalCenter
        source: row.thumbnail
        modality: row.modalities.length > 0 ? row.modalities[0] : Modality.Text
    }
    Column {
        anchors.left: image.right
        anchors.leftMargin: Metrics.s + Metrics.xxs
        anchors.right: highlight.right
        anchors.rightMargin: row.hovered || row.focusShown ? Metrics.control : Metrics.s
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.xxs + Metrics.hairline
        Label {
            width: parent.width
            visible: !row.renaming
            text: row.title
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            font.weight: row.current ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        Loader {
            width: parent.width
            active: row.renaming
            visible: active
            sourceComponent: RenameField {
                title: row.title
                typed: row.typedTitle
                onTextEdited: row.titleTyped(text)
                onAccepted: row.renameFinished(text)
                onCancelled: row.renameFinished("")
                onAbandoned: row.renameLeft()
            }
        }
        Row {
            id: snippet
            width: parent.width
            visible: !row.renaming && row.searching && row.snippetHit !== ""
            Label {
                id: before
                text: row.snippetBefore
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontLabel
                Accessible.ignored: true
            }
            Label {
                id: hit
                width: Math.min(implicitWidth, snippet.width - before.width)
                text: row.snippetHit
                elide: Text.ElideRight
                color: Theme.text
                font.pixelSize: Metrics.fontLabel
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                width: Math.max(0, snippet.width - before.width - hit.width)
                text: row.snippetAfter
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontLabel
                Accessible.ignored: true
            }
        }
        Row {
            visible: !row.renaming && !snippet.visible
            anchors.left: parent.left
            spacing: Metrics.xs + Metrics.xxs
            BusyDot {
                anchors.verticalCenter: parent.verticalCenter
                visible: row.busy
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: row.subtitle
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontLabel
                Accessible.ignored: true
            }
            Repeater {
                model: row.modalities
                Icon {
                    required property int modelData
                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                    size: Metrics.iconSmall
                    name: Modalities.of(modelData).icon
                    color: Modalities.of(modelData).color
                }
            }
        }
    }
    IconButton {
        id: more
        anchors.right: highlight.right
        anchors.rightMargin: Metrics.xxs
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.renaming && (hover.hovered || hovered || row.focusShown || menu.visible)
        focusPolicy: Qt.NoFocus
        iconName: "ellipsis"
        //: %1: title of a conversation
        text: qsTr("More actions for %1").arg(row.title)
        onClicked: row.showMenu()
    }
    ConversationMenu {
        id: menu
        pinned: row.pinned
        onRenameRequested: row.renameRequested()
        onPinRequested: row.pinRequested(!row.pinned)
        onExportRequested: formats.popup(more, 0, more.height)
        onRemoveRequested: row.removeRequested()
    }
    ExportMenu {
        id: formats
        onFormatChosen: format => Actions.exportConversation(row.conversationId, format)
    }
}
