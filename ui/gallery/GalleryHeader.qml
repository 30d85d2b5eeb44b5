// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The title of the page, and which media it shows.
FocusScope {
    id: header

    required property GalleryModel gallery
    property real margin: Metrics.l // beside the media
    property bool menuButtonShown: false
    readonly property bool compact: width < Metrics.compactWidth * Math.min(Metrics.scale, Metrics.headerScale)
    readonly property var kinds: [ // list of { modality, text, icon }
        { modality: Modality.Text, text: qsTr("All"), icon: "images" },
        { modality: Modality.Image, text: Modalities.image.plural, icon: Modalities.image.icon },
        { modality: Modality.Video, text: Modalities.video.plural, icon: Modalities.video.icon },
        { modality: Modality.Audio, text: Modalities.audio.plural, icon: Modalities.audio.icon }
    ]

    function focusSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }

    implicitHeight: column.implicitHeight + Metrics.m

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: header.margin
        anchors.rightMargin: header.margin
        spacing: 0

        GridLayout {
            Layout.fillWidth: true
            columns: header.compact ? 1 : 2
            rowSpacing: 0
            PageTitle {
                Layout.fillWidth: true
                Layout.leftMargin: Metrics.m - header.margin // where the other pages have it
                Layout.preferredHeight: Metrics.header
                text: qsTr("Gallery")
                menuButtonShown: header.menuButtonShown
            }
            InputField {
                id: field
                Layout.fillWidth: true
                Layout.maximumWidth: header.compact ? header.width : Metrics.selectPopup
                Layout.bottomMargin: header.compact ? Metrics.s : 0
                placeholderText: qsTr("Search")
                name: qsTr("Search the gallery")
                text: header.gallery.filter
                onTextEdited: header.gallery.filter = text
                // Escape ends the search first; then it leaves the page.
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && text !== ""
                Keys.onEscapePressed: event => {
                    event.accepted = text !== ""
                    header.gallery.filter = ""
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Metrics.xs
            Repeater {
                model: header.kinds
                Chip {
                    required property var modelData
                    implicitHeight: Metrics.control
                    checkable: true
                    checked: header.gallery.modality === modelData.modality
                    iconName: modelData.icon
                    iconColor: checked ? Theme.accent : Theme.textSecondary
                    text: modelData.text
                    onClicked: {
                        header.gallery.modality = modelData.modality
                        checked = Qt.binding(() => header.gallery.modality === modelData.modality)
                    }
                }
            }
            Chip {
                implicitHeight: Metrics.control
                checkable: true
                checked: header.gallery.withAttached
                Accessible.role: Accessible.CheckBox
                iconName: "paperclip"
                iconColor: checked ? Theme.accent : Theme.textSecondary
                text: qsTr("With attachments")
                hint: qsTr("Show the media that you attached, too")
                onToggled: header.gallery.withAttached = checked
            }
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
