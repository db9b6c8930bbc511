import './dialog.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Names the dialog, for eyes and screen readers. */
  readonly title: string;
  readonly isOpen: boolean;
  /** Asked for by Escape, by the cross and by a press beside the dialog. */
  readonly onClose: () => void;
  readonly size?: 'small' | 'normal' | 'large';
  /** Something is about to be lost: a press beside it does not close it. */
  readonly isAlert?: boolean;
  /** Nothing in it takes the focus, so it takes it itself, to be scrolled by keys. */
  readonly isForReading?: boolean;
  /** Buttons below the rest, the chosen way out last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog. It holds the focus while it is open and gives it back to where it was. */
export function Dialog({ title, isOpen, onClose, size = 'normal', isAlert = false, isForReading = false, actions, children }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(next) => next || onClose()} isDismissable={!isAlert}>
      <Modal className={`dialog ${size}`}>
        <RacDialog className="dialog-frame" role={isAlert ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <Button slot="close" className="icon-button" aria-label={t('close')}>
              <X size={16} aria-hidden="true" />
            </Button>
          </div>
          <div className="dialog-body" {...(isForReading && { tabIndex: 0, role: 'region', 'aria-label': title })}>
            {children}
          </div>
          {actions && <div className="dialog-actions">{actions}</div>}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
