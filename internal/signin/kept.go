package signin

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"copydesk/internal/disk"
)

// kept is the refresh token in force, from the file that keeps rotated ones.
// Each entry of the file is named by a digest of the configuration it grew from,
// so that a new refresh_token in copydesk.toml is believed at once and an old entry forgotten by nobody's help.
type kept struct {
	path  string
	name  string
	token string
	all   map[string]string
	lock  *os.File
}

func openKept(c Config) (*kept, error) {
	k := &kept{path: c.Store, token: c.RefreshToken, all: map[string]string{}}
	if c.Store == "" {
		return k, nil
	}
	sum := sha256.Sum256([]byte(c.TokenURL + "\x00" + c.ClientID + "\x00" + c.RefreshToken))
	k.name = hex.EncodeToString(sum[:8])
	if err := k.acquire(); err != nil {
		return nil, err
	}
	if err := k.read(); err != nil {
		k.close()
		return nil, err
	}
	return k, nil
}

func (k *kept) acquire() error {
	lock, err := os.OpenFile(k.path+".lock", os.O_CREATE|os.O_RDWR|unix.O_NOFOLLOW, 0o600)
	if err != nil {
		return fmt.Errorf("lock the kept refresh token: %w", err)
	}
	k.entrust(lock)
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX); err != nil {
		_ = lock.Close()
		return fmt.Errorf("lock %s: %w", lock.Name(), err)
	}
	k.lock = lock
	return nil
}

func (k *kept) read() error {
	data, err := os.ReadFile(k.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the kept refresh token: %w", err)
	}
	if err := json.Unmarshal(data, &k.all); err != nil {
		return fmt.Errorf("%s is not a file of ours; move it away and sign in again for a new refresh_token", k.path)
	}
	if newer := k.all[k.name]; newer != "" {
		k.token = newer
	}
	return nil
}

// replace writes the file anew and moves it into place, so that a crash leaves either the old token or the new.
func (k *kept) replace(token string) error {
	if k.path == "" {
		return nil
	}
	k.all[k.name] = token
	data, err := json.Marshal(k.all)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(k.path), ".tokens-*") // 0600
	if err != nil {
		return fmt.Errorf("keep the new refresh token: %w", err)
	}
	k.entrust(f)
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), k.path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return fmt.Errorf("keep the new refresh token: %w", err)
	}
	return nil
}

// entrust gives a file to the owner of the tokens, or of the folder where there are none yet: `sudo copydesk doctor` signs in
// too, and the service must be able to do so afterwards.
func (k *kept) entrust(f *os.File) {
	like := k.path
	if _, err := os.Stat(like); err != nil {
		like = filepath.Dir(k.path)
	}
	disk.Entrust(f, like)
}

func (k *kept) close() {
	if k.lock != nil {
		_ = k.lock.Close() // drops the lock
	}
}
